import { type KeyRing, readKeyRing, writeKeyRing } from '#shared/keys/key-ring.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { success } from '#shared/model/problem.ts';
import type { KeyPlaces } from './key-places.ts';
import { readFileCopy, writeFileCopy } from './ring-copies.ts';

const ringOf = (text: string | null): KeyRing | null => {
  const read = text === null ? null : readKeyRing(text);
  return read?.ok ? read.value : null;
};

/**
 * After data was brought back: where it was sealed with another data key than the one in use (it comes from another
 * computer), its own ring takes the place of the present one, so that what is sealed in it can be opened. Data of
 * this computer keeps the present ring, with the passwords of today. `brought`: the ring in the data that came back.
 */
export async function adoptRing(
  storage: KeyPlaces['storage'],
  brought: string | null,
): Promise<Outcome<string | null>> {
  const file = await readFileCopy(storage);
  if (!file.ok) return file;
  const present = ringOf(file.value);
  const coming = ringOf(brought);
  if (!coming || coming.keyId === present?.keyId) return success(file.value);
  // Later than the present one, so that no copy of that one counts any more.
  const text = writeKeyRing({ ...coming, revision: Math.max(coming.revision, present?.revision ?? 0) + 1 });
  const written = await writeFileCopy(storage, text);
  return written.ok ? success(text) : written;
}
