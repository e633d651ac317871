import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { AttachmentPart, AttachmentRange, AttachmentStates } from '#shared/sync/attachment-messages.ts';
import type { PushSession } from '../changes/push-session.ts';
import type { SqlStore } from '../storage/sql.ts';
import { attachmentFiles } from './attachment-files.ts';
import { allowedAttachment, findAttachments, maySee } from './find-attachment.ts';

interface Place {
  store: SqlStore;
  data: string | null;
}

/** Part of a file's sealed bytes. Problems: `attachmentUnknown`, `notAllowed`, `attachmentNotHere`: it has not come yet. */
export async function readAttachment(
  { store, data }: Place,
  session: PushSession,
  id: string,
  { from, length }: AttachmentRange,
): Promise<Outcome<AttachmentPart>> {
  const found = await store.inOrganisation(session.organisation, (sql) =>
    allowedAttachment(sql, session, id, maySee),
  );
  if (!found.ok) return found;
  const files = data === null ? null : attachmentFiles(data, session.organisation);
  const size = (await files?.sizeOf(found.value.hash)) ?? null;
  if (!files || size === null) return failure('attachmentNotHere');
  const bytes = await files.read(found.value.hash, from, length);
  return success({ size, bytes: Buffer.from(bytes).toString('base64') });
}

/** Which of these files are here whole, of those that the account may see. */
export async function storedAttachments(
  { store, data }: Place,
  session: PushSession,
  ids: readonly string[],
): Promise<Outcome<AttachmentStates>> {
  const found = await store.inOrganisation(session.organisation, (sql) => findAttachments(sql, ids));
  const files = data === null ? null : attachmentFiles(data, session.organisation);
  const states: AttachmentStates = { stored: [], waiting: [] };
  for (const one of found) {
    if (!maySee(session, one).allowed) continue;
    const size = (await files?.sizeOf(one.hash)) ?? null;
    states[size === null ? 'waiting' : 'stored'].push(one.id);
  }
  return success(states);
}
