import type { Attachment } from '#shared/model/attachment.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { attachmentPlace, attachmentProblem } from '../attachments.ts';
import { type AttachmentPlace, attachmentBytes, findFile } from '../backup/kept-attachments.ts';
import { database } from '../database.ts';

/**
 * The whole of an attached file, from the server where it is not here. Problems: `attachmentMissing` where its record
 * is not here, those of the keys, of `bringAttachment` and of a damaged file.
 */
export async function attachedBytes(attachmentId: string): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const attachment = await database.attachments.get(attachmentId);
  if (!attachment) return failure('attachmentMissing', { name: '–' });
  try {
    const bytes = await attachedParts(attachment);
    if (!bytes.ok) return bytes;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of bytes.value) parts.push(part);
    return success(new Uint8Array(await new Blob(parts).arrayBuffer()));
  } catch (error) {
    return attachmentProblem(error, attachment.name);
  }
}

/**
 * An attached file in portions, from the server where it is not here. Problems: those of the keys and of
 * `bringAttachment`. Reading throws what `attachmentProblem` tells.
 */
export async function attachedParts(
  attachment: Attachment,
): Promise<Outcome<AsyncGenerator<Uint8Array<ArrayBuffer>>>> {
  const place = await attachmentPlace();
  if (!place.ok) return place;
  const here = await fetched(place.value, attachment);
  return here.ok ? success(attachmentBytes(place.value, attachment.hash)) : here;
}

async function fetched(place: AttachmentPlace, attachment: Attachment): Promise<Outcome<null>> {
  if ((await findFile(place, attachment.hash)).name !== null) return success(null);
  const { bringAttachment, serverOfSpeaker } = await import('../sync/attachments/bring.ts');
  return bringAttachment(place, attachment, await serverOfSpeaker());
}
