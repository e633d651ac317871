import type { ChangeRow } from '#shared/model/change-row.ts';
import type { RichText } from '#shared/model/rich-text.ts';
import { type OpenText, openText, seedText } from '#shared/text/text.ts';
import type { Database } from './database.ts';

/** The row holds a whole text, not a change of one: the section was made, or an early version of the program stored it. */
const wholeText = (row: ChangeRow): RichText | null =>
  row.kind === 'text' || !row.after?.body ? null : (row.after.body as RichText);

/** The updates of a section's text after one row of the log, up to another one. */
export const textUpdates = async (
  db: Database,
  id: string,
  after: number,
  until: number,
): Promise<string[]> =>
  (
    await db.changes
      .where('[recordId+seq]')
      .between([id, after], [id, until], false, true)
      .filter((row) => row.kind === 'text')
      .toArray()
  ).map((row) => String(row.after?.body));

/** The newest row up to `until` from which the text is known without any before it; null where the section is gone. */
async function beginning(
  db: Database,
  id: string,
  until: number,
): Promise<{ seq: number; body: RichText } | null> {
  const row = await db.changes
    .where('[recordId+seq]')
    .between([id, 0], [id, until], true, true)
    .reverse()
    .filter((one) => one.kind === 'remove' || wholeText(one) !== null)
    .first();
  const body = row && wholeText(row);
  return row && body ? { seq: row.seq, body } : null;
}

/**
 * The text of a section as it was after the row `seq` of the log; null where there was none. Reads the rows of that
 * section only, and those of its newest years only as far as its state does not hold them.
 */
export async function textAfter(db: Database, id: string, seq: number): Promise<OpenText | null> {
  const stored = await db.texts.get(id);
  if (stored && stored.seq <= seq) return openText(stored.state, await textUpdates(db, id, stored.seq, seq));
  const begun = await beginning(db, id, seq);
  return begun && openText(seedText(begun.body), await textUpdates(db, id, begun.seq, seq));
}
