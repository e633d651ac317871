import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Outcome, success } from '#shared/model/problem.ts';
import { openStream } from '#shared/sealed-stream/open-stream.ts';
import { sealStream } from '#shared/sealed-stream/seal-stream.ts';
import { SealedStreamDamaged } from '#shared/sealed-stream/stream-header.ts';
import { StorageRefused } from '../storage-refused.ts';
import { keepStream, storedBytes, type WholeFiles } from '../stored-files.ts';

/** Where the bytes of attachments lie, and the key that they are sealed with. */
export interface AttachmentPlace {
  storage: WholeFiles;
  /** HKDF, for `deriveKey`. */
  key: CryptoKey;
}

/** An attached file that is not here whole. */
export class AttachmentBroken extends Error {
  readonly code: 'attachmentMissing' | 'attachmentDamaged';
  constructor(code: 'attachmentMissing' | 'attachmentDamaged', options?: ErrorOptions) {
    super(code, options);
    this.name = 'AttachmentBroken';
    this.code = code;
  }
}

/** The bytes are not those of the hash: the file was changed while it was read. */
export class OtherBytes extends Error {}

const contextOf = (hash: string) => `attachment:${hash}`;
const openFile = ({ storage, key }: AttachmentPlace, name: string, hash: string) =>
  openStream(storedBytes(storage, name), { key, context: contextOf(hash) });

/** Whether the first chunk opens: then the file was sealed under this key. */
async function beginsToOpen(place: AttachmentPlace, name: string, hash: string): Promise<boolean> {
  try {
    for await (const _ of openFile(place, name, hash)) break;
    return true;
  } catch (error) {
    if (error instanceof SealedStreamDamaged) return false;
    throw error;
  }
}

/**
 * The file with these bytes that opens under this key. Beside it there may be one of another key, from before a backup
 * of another computer was restored: it stays, so that the restore can be taken back.
 */
export async function findFile(
  place: AttachmentPlace,
  hash: string,
): Promise<{ name: string | null; any: boolean }> {
  const files = await place.storage.listFiles(`attachments/${hash}`);
  if (!files.ok) throw new StorageRefused(files.problem);
  for (const { name } of files.value) {
    if (await beginsToOpen(place, name, hash)) return { name, any: true };
  }
  return { name: null, any: files.value.length > 0 };
}

/**
 * The bytes of an attached file. Only at the end it is known that they are all and the right ones: throws
 * `AttachmentBroken` before that, `StorageRefused` where the storage does not answer.
 */
export async function* attachmentBytes(
  place: AttachmentPlace,
  hash: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { name, any } = await findFile(place, hash);
  if (name === null) throw new AttachmentBroken(any ? 'attachmentDamaged' : 'attachmentMissing');
  const seen = sha256.create();
  try {
    for await (const part of openFile(place, name, hash)) {
      seen.update(part);
      yield part;
    }
  } catch (cause) {
    if (cause instanceof SealedStreamDamaged) throw new AttachmentBroken('attachmentDamaged', { cause });
    throw cause;
  }
  if (bytesToHex(seen.digest()) !== hash) throw new AttachmentBroken('attachmentDamaged');
}

/** Whether the whole file is here and right; it is read to its end. */
export async function isKept(place: AttachmentPlace, hash: string): Promise<boolean> {
  try {
    for await (const _ of attachmentBytes(place, hash));
    return true;
  } catch (error) {
    if (error instanceof AttachmentBroken) return false;
    throw error;
  }
}

/**
 * Seals bytes into the storage under their hash. A damaged file of this key is replaced, one that does not open under
 * this key at all is left. Throws `OtherBytes`, and nothing is kept, where the bytes have another hash.
 */
export async function keepAttachment(
  place: AttachmentPlace,
  hash: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome<null>> {
  const { name, any } = await findFile(place, hash);
  const free = any ? `attachments/${hash}.${crypto.randomUUID().slice(0, 8)}` : `attachments/${hash}`;
  const sealed = sealStream(checked(bytes, hash), { key: place.key, context: contextOf(hash) });
  const kept = await keepStream(place.storage, name ?? free, sealed);
  return kept.ok ? success(null) : kept;
}

async function* checked(bytes: AsyncIterable<Uint8Array>, hash: string): AsyncGenerator<Uint8Array> {
  const seen = sha256.create();
  for await (const part of bytes) {
    seen.update(part);
    yield part;
  }
  if (bytesToHex(seen.digest()) !== hash) throw new OtherBytes();
}
