import * as z from 'zod';
import { putAttachmentQueue } from '../../change/attachment-queue.ts';
import { database } from '../../database.ts';
import { keptValue } from '../decide/kept-value.ts';

/** Which files come by themselves; the others come when a person opens them. */
export const attachmentChoices = ['all', 'small', 'onOpening'] as const;
export type AttachmentChoice = (typeof attachmentChoices)[number];

const settingSchema = z.object({ fetch: z.enum(attachmentChoices), paused: z.boolean() });
export type AttachmentSetting = z.infer<typeof settingSchema>;

const kept = keptValue<AttachmentSetting>('ereje.attachments', settingSchema, {
  fetch: 'small',
  paused: false,
});

export const readAttachmentSetting = kept.read;
export const onAttachmentSetting = kept.subscribe;

/** Files that did not come before may be wanted now: all are asked for again. */
export async function chooseAttachments(part: Partial<AttachmentSetting>): Promise<void> {
  const before = kept.read();
  kept.write((setting) => ({ ...setting, ...part }));
  if (part.fetch && part.fetch !== before.fetch) await putAttachmentQueue(database, null);
}

/** Largest file that counts as small, in bytes. */
const small = 2 * 1024 * 1024;

/** Whether a file of this size comes by itself. On a connection that a person wants to spare none does. */
export function comesByItself(fetch: AttachmentChoice, size: number): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData === true) return false;
  return fetch === 'all' || (fetch === 'small' && size <= small);
}
