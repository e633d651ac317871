import { type KeyRing, readKeyRing, writeKeyRing } from '#shared/keys/key-ring.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { putKeyRingRow } from '../change/key-ring-row.ts';
import { database } from '../database.ts';
import type { KeyPlaces } from './key-places.ts';

type Storage = KeyPlaces['storage'];

const fileName = 'keys.json';
/** Bytes: a ring of a hundred users has a tenth of it. */
const sizeLimit = 1024 * 1024;

/** The copy in the storage; null where there is none. */
export async function readFileCopy(storage: Storage): Promise<Outcome<string | null>> {
  const read = await storage.readFile(fileName, 0, sizeLimit);
  if (read.ok) return success(new TextDecoder().decode(read.value));
  return read.problem.code === 'storageFileMissing' ? success(null) : read;
}

/** Writes the copy in the storage whole or not at all. */
export async function writeFileCopy(storage: Storage, text: string): Promise<Outcome<null>> {
  const bytes = new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const begun = await storage.beginFile();
  if (!begun.ok) return begun;
  const written = await storage.writeFile(begun.value, bytes);
  return written.ok ? storage.commitFile(begun.value, fileName, sha256) : written;
}

/** Of two rings of one key the later one; of two keys (a backup of another computer came in) the one that lies with the data. */
function truth(row: KeyRing | null, file: KeyRing | null): KeyRing | null {
  if (!row || !file) return row ?? file;
  return row.keyId !== file.keyId || row.revision >= file.revision ? row : file;
}

/**
 * The ring of the two copies that is whole and counts; null where there never was one. A copy that is missing, older
 * or damaged is written anew from the other. Problems: `keyRingNewer`; `keyRingDamaged` where neither can be read.
 */
export async function readRing(storage: Storage): Promise<Outcome<KeyRing | null>> {
  const row = (await database.meta.get('keyRing'))?.value ?? null;
  const file = await readFileCopy(storage);
  const texts = [row, file.ok ? file.value : null];
  const read = texts.map((text) => (text === null ? null : readKeyRing(text)));
  const tooNew = read.find((one) => one?.ok === false && one.problem.code === 'keyRingNewer');
  if (tooNew) return failure('keyRingNewer');
  const [fromRow, fromFile] = read.map((one) => (one?.ok ? one.value : null));
  const ring = truth(fromRow ?? null, fromFile ?? null);
  if (ring) await mend(storage, ring, texts);
  else if (!file.ok) return file;
  else if (texts.some((text) => text !== null)) return failure('keyRingDamaged');
  return success(ring);
}

/** One whole copy is enough to work; what cannot be mended now is mended at a later reading. */
async function mend(storage: Storage, ring: KeyRing, [row, file]: (string | null)[]): Promise<void> {
  const text = writeKeyRing(ring);
  if (row !== text) await putKeyRingRow(text);
  if (file !== text) await writeFileCopy(storage, text);
}

/**
 * Keeps the ring in both places; the file first, since it is forced to the disk. Problems: those of the storage;
 * nothing changed then.
 */
export async function writeRing(storage: Storage, ring: KeyRing): Promise<Outcome<null>> {
  const text = writeKeyRing(ring);
  const written = await writeFileCopy(storage, text);
  if (written.ok) await putKeyRingRow(text);
  return written;
}
