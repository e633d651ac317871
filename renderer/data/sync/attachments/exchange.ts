import type { Attachment } from '#shared/model/attachment.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { mostFilesAsked } from '#shared/sync/attachment-messages.ts';
import { type AttachmentPlace, findFile } from '../../backup/kept-attachments.ts';
import { openAttachmentQueue, putAttachmentQueue } from '../../change/attachment-queue.ts';
import type { Database } from '../../database.ts';
import { stopped } from '../run.ts';
import { fetchAttachment } from './fetch.ts';
import { sendAttachment } from './send.ts';
import type { AttachmentServer } from './server.ts';

export interface AttachmentExchange {
  db: Database;
  place: AttachmentPlace;
  server: AttachmentServer;
  /** Whether the file comes by itself. */
  wants: (attachment: Attachment) => boolean;
  signal?: AbortSignal;
}

/** A file for which it goes no further: neither another try nor the others behind it are helped by stopping here. */
const ofOneFile = new Set([
  'attachmentDamaged',
  'attachmentDiffers',
  'attachmentNotHere',
  'attachmentUnknown',
  'messageInvalid',
  'notAllowed',
]);
/** There is nothing to try again. */
const forGood = new Set(['notAllowed', 'messageInvalid']);

/**
 * Brings bytes of attached files where they are wanted, after the records: what is here and not on the server goes, what
 * is there and comes by itself is fetched. Asks only for files that are new since the last time or still wait. Problems:
 * those of server and storage, `stopped`; what was done until then stays done.
 */
export async function exchangeAttachments(exchange: AttachmentExchange): Promise<Outcome<null>> {
  const { db, signal } = exchange;
  const { seq, ids } = await openAttachmentQueue(db);
  const waiting: string[] = [];
  for (let from = 0; from < ids.length; from += mostFilesAsked) {
    const batch = ids.slice(from, from + mostFilesAsked);
    const done = signal?.aborted ? stopped() : await exchangeSome(exchange, batch);
    if (!done.ok) {
      await putAttachmentQueue(db, { seq, ids: [...waiting, ...ids.slice(from)] });
      return done;
    }
    waiting.push(...done.value);
  }
  await putAttachmentQueue(db, { seq, ids: waiting });
  return success(null);
}

/** Gives those that must be asked for again. */
async function exchangeSome(exchange: AttachmentExchange, ids: string[]): Promise<Outcome<string[]>> {
  const { db, server } = exchange;
  const states = await server.states(ids);
  if (!states.ok) return states;
  const [stored, waits] = [new Set(states.value.stored), new Set(states.value.waiting)];
  const again: string[] = [];
  for (const attachment of await db.attachments.bulkGet(ids)) {
    if (!attachment) continue;
    const moved = await exchangeOne(exchange, attachment, {
      stored: stored.has(attachment.id),
      waits: waits.has(attachment.id),
    });
    if (!moved.ok && !ofOneFile.has(moved.problem.code)) return moved;
    const isOver = moved.ok ? moved.value : forGood.has(moved.problem.code);
    if (!isOver) again.push(attachment.id);
  }
  return success(again);
}

/** Whether nothing is left to do for the file. */
async function exchangeOne(
  { place, server, wants, signal }: AttachmentExchange,
  attachment: Attachment,
  { stored, waits }: { stored: boolean; waits: boolean },
): Promise<Outcome<boolean>> {
  const { name } = await findFile(place, attachment.hash);
  if (name !== null && !stored) {
    const sent = await sendAttachment(place, server, attachment, name, signal);
    return sent.ok ? success(true) : sent;
  }
  if (name !== null || !stored) return success(!waits);
  if (!wants(attachment)) return success(true);
  const fetched = await fetchAttachment(place, server, attachment, signal);
  return fetched.ok ? success(true) : fetched;
}
