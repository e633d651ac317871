import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readProgrammeFile } from '#shared/documents/programme-file/read-programme-file.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { producibleDocuments } from './producible-documents.ts';
import { writeFileWhole } from './write-file-whole.ts';

/** One line of manifest.json. `sha256` is of the file's bytes, in hexadecimal. */
export interface ManifestEntry {
  document: string;
  clause: string;
  file: string;
  sha256: string;
}

const sample = resolve(import.meta.dirname, '../../resources/sample/programme.ereje');

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

async function readContent(path: string): Promise<Outcome<ProgrammeContent>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return failure('documentsDataUnreadable', { path, reason: reasonOf(error) });
  }
  return readProgrammeFile(bytes);
}

async function writeAll(content: ProgrammeContent, out: string): Promise<ManifestEntry[]> {
  await mkdir(out, { recursive: true });
  const manifest: ManifestEntry[] = [];
  for (const { make, ...entry } of producibleDocuments) {
    const bytes = await make(content);
    await writeFileWhole(join(out, entry.file), bytes);
    manifest.push({ ...entry, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  await writeFileWhole(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/**
 * Writes every document that the program can make, and `manifest.json`, into the folder `out`, from the data file or
 * from the sample organisation. Problems: `documentsDataUnreadable` ({path, reason}), `documentsNotWritten` ({path,
 * reason}), and those of `readProgrammeFile`. Files that were there before stay whole.
 */
export async function produceDocuments(
  out: string,
  data: string = sample,
): Promise<Outcome<ManifestEntry[]>> {
  const content = await readContent(data);
  if (!content.ok) return content;
  try {
    return success(await writeAll(content.value, out));
  } catch (error) {
    return failure('documentsNotWritten', { path: out, reason: reasonOf(error) });
  }
}
