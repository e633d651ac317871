import type { ChangeRow } from '#shared/model/change-row.ts';
import type { RichText } from '#shared/model/rich-text.ts';
import {
  mergeBodies,
  mergeUpdates,
  type OpenText,
  openText,
  receive,
  seedText,
  stateOf,
  write,
} from '#shared/text/text.ts';
import type { TextEdit } from './change/change.ts';
import { database } from './database.ts';
import { textAfter } from './text-log.ts';

/** A section's text as this window knows it. */
export interface KnownText {
  /** The text that the editor shows: what is typed rests on it. */
  shown: OpenText;
  /** The text that the store has, with what is not stored yet. The same as `shown`, but after a change elsewhere. */
  stored: OpenText;
  /** The newest row of the section that was read. */
  last: Pick<ChangeRow, 'seq' | 'id'> | null;
  /** The text's state before its first update. */
  seed: Uint8Array;
  /** Updates that the store has not taken yet. */
  unsent: string[];
  /** Updates that it took since rows were read. */
  sent: string[];
  /** Those outside the stored state: many of them are compacted. */
  outside: { updates: number; letters: number };
}

export const rowsFrom = (id: string, seq: number) =>
  database.changes.where('[recordId+seq]').between([id, seq], [id, Number.POSITIVE_INFINITY]).toArray();

export const updateOf = (row: ChangeRow) => String(row.after?.body);

/** The text of a section by its state and the log; where these do not lead to it, as it stands. */
export function loadText(id: string): Promise<KnownText> {
  return database.transaction('r', [database.sections, database.texts, database.changes], async () => {
    const section = await database.sections.get(id);
    if (!section) throw new Error(`No record ${id} in sections`);
    const rows = await rowsFrom(id, ((await database.texts.get(id))?.seq ?? 0) + 1);
    const last = rows.at(-1) ?? (await newest(id));
    const text = (await textAfter(database, id, last?.seq ?? 0)) ?? openText(seedText(section.body));
    const seed = stateOf(text);
    const mend = write(text, section.body);
    const updates = rows.filter((row) => row.kind === 'text').map(updateOf);
    const letters = updates.reduce((sum, update) => sum + update.length, 0);
    return {
      shown: text,
      stored: text,
      last: last ?? null,
      seed,
      unsent: mend ? [mend] : [],
      sent: [],
      outside: { updates: updates.length, letters },
    };
  });
}

const newest = (id: string) =>
  database.changes.where('[recordId+seq]').between([id, 0], [id, Number.POSITIVE_INFINITY]).last();

/** The edit of the section that an update of its text makes. */
export function editOf(id: string, text: KnownText, update: string): TextEdit {
  const { stored, last, seed } = text;
  return { table: 'sections', kind: 'text', id, update, body: stored.body, base: last?.id ?? null, seed };
}

/** The edit that gives a section the text `body`; null where it has it. */
export async function textEdit(id: string, body: RichText): Promise<TextEdit | null> {
  return editTo(id, await loadText(id), body);
}

function editTo(id: string, text: KnownText, body: RichText): TextEdit | null {
  const update = write(text.stored, body);
  return update === null ? null : editOf(id, text, mergeUpdates([...text.unsent, update]));
}

/** The text before and after a row of the log: an update, or in rows of the program's first version both texts. */
async function sidesOf(
  row: ChangeRow,
): Promise<{ before?: RichText | undefined; after?: RichText | undefined }> {
  const { recordId, seq, kind, before, after } = row;
  if (kind !== 'text') return { before: before?.body as RichText, after: after?.body as RichText };
  const text = await textAfter(database, recordId, seq - 1);
  if (!text) return {};
  const { body } = text;
  receive(text, [updateOf(row)]);
  return { before: body, after: text.body };
}

/** The edit that takes a change of a text back; what was written later stays. Null where that changes nothing. */
export async function takeBackText(row: ChangeRow): Promise<TextEdit | null> {
  const { before, after } = await sidesOf(row);
  if (!before || !after) return null;
  const text = await loadText(row.recordId);
  return editTo(row.recordId, text, mergeBodies(after, before, text.stored.body));
}
