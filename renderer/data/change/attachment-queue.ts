import * as z from 'zod';
import type { Database } from '../database.ts';

const queueSchema = z.object({
  /** Up to here in the log nothing is to be looked for any more. */
  seq: z.int(),
  /** Attached files of which it is not known yet that their bytes are where they are wanted. */
  ids: z.array(z.string()),
});
export type AttachmentQueue = z.infer<typeof queueSchema>;

/** Attached files that have come into the log since the last look join those that wait; at first it is all that there are. */
export async function openAttachmentQueue(db: Database): Promise<AttachmentQueue> {
  const stored = await db.meta.get('attachmentQueue');
  const last = (await db.changes.orderBy('seq').last())?.seq ?? 0;
  if (!stored) return { seq: last, ids: await db.attachments.toCollection().primaryKeys() };
  const before = queueSchema.parse(JSON.parse(stored.value));
  const rows = await db.changes
    .where('seq')
    .between(before.seq, last, false, true)
    .filter(({ table, kind }) => table === 'attachments' && kind === 'create')
    .toArray();
  return { seq: last, ids: [...new Set([...before.ids, ...rows.map(({ recordId }) => recordId)])] };
}

/** Null: at the next look all files are asked for again. */
export async function putAttachmentQueue(db: Database, queue: AttachmentQueue | null): Promise<void> {
  if (queue) await db.meta.put({ key: 'attachmentQueue', value: JSON.stringify(queue) });
  else await db.meta.delete('attachmentQueue');
}
