import { sameJson } from '#shared/text/same-json.ts';
import { openText, stateOf } from '#shared/text/text.ts';
import type { Database } from '../database.ts';
import { database } from '../database.ts';

/** So many of the newest updates stay outside, so that undo finds the text before them quickly. */
const keptOutside = 50;
/** Fewer and smaller ones are not worth a new state. */
const fewestRows = 100;
const fewestBytes = 64 * 1024;

/**
 * Takes older updates of a text into its state, where there are many or large ones, so that the text opens quickly
 * however long it was written. The log keeps all of them. Nothing is done where the result would not say what the
 * section says. Gives whether the state was replaced.
 */
export async function compactText(id: string, db: Database = database): Promise<boolean> {
  return db.transaction('rw', [db.sections, db.texts, db.changes], async () => {
    const [section, stored] = [await db.sections.get(id), await db.texts.get(id)];
    if (!section || !stored) return false;
    const rows = await db.changes
      .where('[recordId+seq]')
      .between([id, stored.seq + 1], [id, Number.POSITIVE_INFINITY])
      .toArray();
    if (rows.some((row) => row.kind !== 'text')) return false;
    const updates = rows.map((row) => String(row.after?.body));
    const older = updates.slice(0, -keptOutside);
    const bytes = older.reduce((sum, update) => sum + update.length, 0);
    if (older.length < fewestRows && bytes < fewestBytes) return false;
    const state = stateOf(openText(stored.state, older));
    const whole = openText(state, updates.slice(-keptOutside));
    if (!sameJson(whole.body, section.body)) return false;
    await db.texts.put({ id, state, seq: rows[older.length - 1]?.seq ?? stored.seq });
    return true;
  });
}
