import * as z from 'zod';
import { fromBase64, toBase64 } from '#shared/base64.ts';
import { open, seal } from '#shared/keys/seal.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { type KeyPlaces, keyPlaces } from '../../keys/key-places.ts';
import { openKeys } from '../../keys/keys.ts';

type Storage = KeyPlaces['storage'];

/** The key with which this computer signs: the secret stays sealed, and in this file only. */
const keyFileSchema = z.object({
  version: z.literal(1),
  keyId: z.string(),
  publicKey: z.string(),
  deviceId: z.string(),
  createdAt: z.string(),
  sealed: z.string(),
});
export type KeyFile = z.infer<typeof keyFileSchema>;

const fileName = 'signing-key.json';
/** Bytes; the file has a tenth of it. */
const sizeLimit = 10_000;

const placeOf = (keyId: string) => ({ table: 'signingKeys', recordId: keyId, field: 'secret' }) as const;

/** Null where this computer never signed, or where the file is not one of ours. Problems: those of the storage. */
export async function readKeyFile(): Promise<Outcome<KeyFile | null>> {
  const { storage } = await keyPlaces();
  const read = await storage.readFile(fileName, 0, sizeLimit);
  if (!read.ok) return read.problem.code === 'storageFileMissing' ? success(null) : read;
  try {
    const parsed = keyFileSchema.safeParse(JSON.parse(new TextDecoder().decode(read.value)));
    return success(parsed.data ?? null);
  } catch {
    // A new key takes the place of one that nobody can read: what it signed goes on to hold.
    return success(null);
  }
}

async function write(storage: Storage, file: KeyFile): Promise<Outcome<null>> {
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const begun = await storage.beginFile();
  if (!begun.ok) return begun;
  const written = await storage.writeFile(begun.value, bytes);
  return written.ok ? storage.commitFile(begun.value, fileName, sha256) : written;
}

/** Keeps a key in place of the one before, whose secret is gone with that. Problems: those of `openKeys`, of the storage. */
export async function writeKeyFile(
  key: Omit<KeyFile, 'version' | 'sealed'>,
  secret: Uint8Array,
): Promise<Outcome<KeyFile>> {
  const keys = await openKeys();
  if (!keys.ok) return keys;
  const sealed = await seal(keys.value, placeOf(key.keyId), toBase64(secret));
  const file: KeyFile = { ...key, version: 1, sealed };
  const { storage } = await keyPlaces();
  const written = await write(storage, file);
  return written.ok ? success(file) : written;
}

/**
 * The secret of a key file. Problems: those of `openKeys`; `sealedUnreadable`, where data of another computer was
 * restored here.
 */
export async function openSecretKey(file: KeyFile): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const keys = await openKeys();
  if (!keys.ok) return keys;
  const opened = await open(keys.value, placeOf(file.keyId), file.sealed);
  return opened.ok ? success(fromBase64(opened.value)) : opened;
}
