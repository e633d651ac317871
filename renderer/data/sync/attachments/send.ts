import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { toBase64 } from '#shared/base64.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { AttachmentPlace } from '../../backup/kept-attachments.ts';
import { storedBytes } from '../../stored-files.ts';
import { stopped } from '../run.ts';
import { inPieceSize } from './piece.ts';
import type { AttachmentServer } from './server.ts';

/**
 * Hands over the sealed bytes that lie under `name`, from where the server has them on. Problems: those of the server,
 * of the storage, `stopped`: what came there stays, and the next time goes on behind it.
 */
export async function sendAttachment(
  { storage }: AttachmentPlace,
  server: AttachmentServer,
  { id }: Attachment,
  name: string,
  signal?: AbortSignal,
): Promise<Outcome<null>> {
  const whole = sha256.create();
  let size = 0;
  for await (const part of storedBytes(storage, name)) {
    whole.update(part);
    size += part.length;
  }
  const of = { size, hash: bytesToHex(whole.digest()) };
  let progress = await server.write(id, { ...of, from: 0, bytes: '' });
  while (progress.ok && !progress.value.stored) {
    if (signal?.aborted) return stopped();
    const from = progress.value.have;
    progress = await inPieceSize(async (bytes) => {
      const piece = await storage.readFile(name, from, from + bytes);
      if (!piece.ok) return piece;
      return server.write(id, { ...of, from, bytes: toBase64(piece.value) });
    });
    // Another computer's bytes got in between, or the server dropped them: not for ever in a circle.
    if (progress.ok && !progress.value.stored && progress.value.have <= from) return failure('serverAway');
  }
  return progress.ok ? success(null) : progress;
}
