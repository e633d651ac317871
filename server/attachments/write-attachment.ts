import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { AttachmentPiece, AttachmentProgress } from '#shared/sync/attachment-messages.ts';
import type { PushSession } from '../changes/push-session.ts';
import type { SqlStore } from '../storage/sql.ts';
import { attachmentFiles, attachmentTurn } from './attachment-files.ts';
import { allowedAttachment, mayBring } from './find-attachment.ts';

/**
 * Takes a piece of a file's sealed bytes, and tells how much is here. A piece that does not begin where the others end
 * is not taken; the answer says where to go on. With the last one the whole is checked, forced to the disk and gets its
 * name. Problems: `attachmentUnknown`, `notAllowed`, `attachmentDiffers` (size or hash are not what was said: nothing
 * of it is kept), `serverFailed` without a folder.
 */
export async function writeAttachment(
  { store, data }: { store: SqlStore; data: string | null },
  session: PushSession,
  id: string,
  piece: AttachmentPiece,
): Promise<Outcome<AttachmentProgress>> {
  const found = await store.inOrganisation(session.organisation, (sql) =>
    allowedAttachment(sql, session, id, mayBring),
  );
  if (!found.ok) return found;
  if (data === null) return failure('serverFailed');
  const { hash, size } = found.value;
  if (!canBe(piece.size, size)) return failure('attachmentDiffers');
  const files = attachmentFiles(data, session.organisation);
  return attachmentTurn(async () => {
    const whole = await files.sizeOf(hash);
    if (whole !== null) return success({ have: whole, stored: true });
    let have = await files.partOf(hash, piece.hash);
    const bytes = Buffer.from(piece.bytes, 'base64');
    if (piece.from + bytes.length > piece.size) return failure('attachmentDiffers');
    if (piece.from === have && bytes.length > 0) have = await files.append(hash, piece.hash, bytes);
    if (have < piece.size) return success({ have, stored: false });
    const stored = await files.complete(hash, piece.hash);
    return stored ? success({ have, stored }) : failure('attachmentDiffers');
  });
}

/** A sealed stream is its header, its bytes, and a tag for each chunk of at least 1 KiB: nothing else gets room here. */
function canBe(sealed: number, plain: number): boolean {
  const [header, tag, leastChunk] = [48, 16, 1024];
  const most = plain + header + tag * (Math.ceil(plain / leastChunk) + 1);
  return sealed >= plain + header + tag && sealed <= most;
}
