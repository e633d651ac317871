import { readProgrammeFile } from '#shared/documents/programme-file/read-programme-file.ts';
import { renderProgramme } from '#shared/documents/render-programme.ts';

/** This program from the first to the last step: the records are read and checked, arranged, laid out and written. */
export async function make(programmeFile: Uint8Array): Promise<Uint8Array> {
  const read = readProgrammeFile(programmeFile);
  if (!read.ok) throw new Error(`The programme cannot be read: ${read.problem.code}`);
  return (await renderProgramme(read.value)).bytes;
}
