import { readProgrammeFile } from '#shared/documents/programme-file/read-programme-file.ts';
import { contentHash } from '#shared/model/development/content-hash.ts';
import type { ProgrammeVersion } from '#shared/model/development/programme-version.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { database } from '../database.ts';
import { readProgrammeContent } from '../programmes.ts';
import { attachedBytes } from './attached-bytes.ts';

/**
 * A programme's text exactly as it stood at a step. Problems: `versionMissing` where the record of its file is not
 * here; those of an attached file; `versionDiffers` where the file does not say what was kept.
 */
export async function readKeptText(version: ProgrammeVersion): Promise<Outcome<ProgrammeContent>> {
  const now = await readProgrammeContent(version.programmeId);
  // As long as nobody changed it, nothing must be opened.
  if (now && (await contentHash(now)) === version.contentHash) return success(now);
  if (!(await database.attachments.get(version.attachmentId))) return failure('versionMissing');
  const bytes = await attachedBytes(version.attachmentId);
  if (!bytes.ok) return bytes;
  const read = readProgrammeFile(bytes.value);
  if (!read.ok) return read;
  return (await contentHash(read.value)) === version.contentHash ? read : failure('versionDiffers');
}
