import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fromBase64 } from '#shared/base64.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { type AttachmentPlace, findFile, isKept } from '../../backup/kept-attachments.ts';
import { stopped } from '../run.ts';
import { inPieceSize } from './piece.ts';
import type { AttachmentServer } from './server.ts';

/** A file that is on its way: what came stays until the program ends. */
interface Begun {
  handle: string;
  have: number;
  size: number | null;
  hash: ReturnType<typeof sha256.create>;
}
const begun = new Map<string, Begun>();

/**
 * Fetches the sealed bytes of a file that is not here, from where it was cut on; it counts only when all of it opened and
 * was right. Problems: those of the server, of the storage, `attachmentDamaged`, `stopped`.
 */
export async function fetchAttachment(
  place: AttachmentPlace,
  server: AttachmentServer,
  { id, hash, name }: Attachment,
  signal?: AbortSignal,
): Promise<Outcome<null>> {
  const here = await findFile(place, hash);
  if (here.name !== null) return success(null);
  const one = begun.get(hash) ?? (await begin(place, hash));
  if ('ok' in one) return one;
  while (one.have !== one.size) {
    if (signal?.aborted) return stopped();
    const next = await inPieceSize((length) => server.read(id, { from: one.have, length }));
    if (!next.ok) return next;
    const taken = await take(place, one, next.value);
    if (!taken.ok) return drop(place, hash, one, taken);
  }
  begun.delete(hash);
  // Beside a file of another key it gets a name of its own, as a new one does.
  const kept = here.any ? `attachments/${hash}.${crypto.randomUUID().slice(0, 8)}` : `attachments/${hash}`;
  const committed = await place.storage.commitFile(one.handle, kept, bytesToHex(one.hash.digest()));
  if (!committed.ok) return committed;
  if (await isKept(place, hash)) return success(null);
  await place.storage.removeFile(kept);
  return failure('attachmentDamaged', { name });
}

async function begin(
  { storage }: AttachmentPlace,
  hash: string,
): Promise<Begun | ReturnType<typeof failure>> {
  const handle = await storage.beginFile();
  if (!handle.ok) return handle;
  const one = { handle: handle.value, have: 0, size: null, hash: sha256.create() };
  begun.set(hash, one);
  return one;
}

async function take(
  { storage }: AttachmentPlace,
  one: Begun,
  part: { size: number; bytes: string },
): Promise<Outcome<null>> {
  const bytes = fromBase64(part.bytes);
  // The server has another file under that name now, or less of it than it said.
  if (bytes.length === 0 || (one.size ?? part.size) !== part.size) return failure('serverAway');
  const written = await storage.writeFile(one.handle, bytes);
  if (!written.ok) return written;
  one.hash.update(bytes);
  one.size = part.size;
  one.have += bytes.length;
  return one.have > part.size ? failure('serverAway') : success(null);
}

async function drop(
  { storage }: AttachmentPlace,
  hash: string,
  { handle }: Begun,
  problem: ReturnType<typeof failure>,
): Promise<Outcome<null>> {
  begun.delete(hash);
  await storage.dropFile(handle);
  return problem;
}
