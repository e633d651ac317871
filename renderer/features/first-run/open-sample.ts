import { storeProgramme } from '#renderer/data/programmes.ts';
import sampleAddress from '#resources/sample/programme.ereje?url';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

/** Makes the sample organisation with its programme; nothing is made where the sample cannot be read. */
export async function openSample(): Promise<Outcome<null>> {
  const { readProgrammeFile } = await import('#shared/documents/programme-file/read-programme-file.ts');
  const answer = await fetch(sampleAddress);
  if (!answer.ok) return failure('sampleMissing');
  const read = readProgrammeFile(new Uint8Array(await answer.arrayBuffer()));
  if (!read.ok) return read;
  const { organisation } = read.value;
  await storeProgramme(read.value, [{ table: 'organisations', kind: 'create', record: organisation }]);
  return success(null);
}
