import type { Attachment } from '#shared/model/attachment.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { type AttachmentPlace, findFile } from '../../backup/kept-attachments.ts';
import { fetchAttachment } from './fetch.ts';
import { type AttachmentServer, httpAttachments } from './server.ts';

/** Problems that say themselves what is the matter with the file. */
const ofTheFile = new Set(['attachmentDamaged', 'attachmentNotHere', 'attachmentUnknown']);
const plain = new Set(['notAllowed', 'deviceRevoked', 'accountDisabled', 'storageFull', 'storageDenied']);

/**
 * Fetches a file that a person opens and that is not here yet. Without effect where it is here, or where there is no
 * server to fetch it from (`server` null). Problems: `attachmentAway`, `attachmentNotHere`, `attachmentUnknown`,
 * `notAllowed`, those of the storage.
 */
export async function bringAttachment(
  place: AttachmentPlace,
  attachment: Attachment,
  server: AttachmentServer | null,
): Promise<Outcome<null>> {
  const { name } = attachment;
  if (!server || (await findFile(place, attachment.hash)).name !== null) return success(null);
  const fetched = await fetchAttachment(place, server, attachment);
  if (fetched.ok) return fetched;
  const { code } = fetched.problem;
  if (ofTheFile.has(code)) return failure(code, { name });
  return plain.has(code) ? fetched : failure('attachmentAway', { name });
}

/** The server in the name of who works here; null where nobody is signed in. */
export async function serverOfSpeaker(): Promise<AttachmentServer | null> {
  const { speaker } = await import('../account/ask-as-speaker.ts');
  const by = await speaker();
  return by && httpAttachments(by);
}
