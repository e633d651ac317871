import { readProgrammeFile } from '#shared/documents/programme-file/read-programme-file.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { contentHash } from '#shared/model/development/content-hash.ts';
import type { ProgrammeVersion } from '#shared/model/development/programme-version.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { attachmentPlace, attachmentProblem } from '../attachments.ts';
import { type AttachmentPlace, attachmentBytes, findFile } from '../backup/kept-attachments.ts';
import { database } from '../database.ts';
import { readProgrammeContent } from '../programmes.ts';

/**
 * A programme's text exactly as it stood at a step. Problems: `versionMissing` where the record of its file is not
 * here; those of an attached file; `versionDiffers` where the file does not say what was kept.
 */
export async function readKeptText(version: ProgrammeVersion): Promise<Outcome<ProgrammeContent>> {
  const now = await readProgrammeContent(version.programmeId);
  // As long as nobody changed it, nothing must be opened.
  if (now && (await contentHash(now)) === version.contentHash) return success(now);
  const attachment = await database.attachments.get(version.attachmentId);
  if (!attachment) return failure('versionMissing');
  const place = await attachmentPlace();
  if (!place.ok) return place;
  try {
    const here = await fetched(place.value, attachment);
    if (!here.ok) return here;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of attachmentBytes(place.value, attachment.hash)) parts.push(part);
    const read = readProgrammeFile(new Uint8Array(await new Blob(parts).arrayBuffer()));
    if (!read.ok) return read;
    return (await contentHash(read.value)) === version.contentHash ? read : failure('versionDiffers');
  } catch (error) {
    return attachmentProblem(error, attachment.name);
  }
}

/** From the server, where the file is not here. */
async function fetched(place: AttachmentPlace, attachment: Attachment): Promise<Outcome<null>> {
  if ((await findFile(place, attachment.hash)).name !== null) return success(null);
  const { bringAttachment, serverOfSpeaker } = await import('../sync/attachments/bring.ts');
  return bringAttachment(place, attachment, await serverOfSpeaker());
}
