import { expect } from 'vitest';
import type { Database } from '#renderer/data/database.ts';
import type { ChangeRow } from '#shared/model/change-row.ts';
import { tableNames } from '#shared/model/records.ts';
import { openText } from '#shared/text/text.ts';

type Content = Record<string, Map<string, Record<string, unknown>>>;

const emptyContent = (): Content => Object.fromEntries(tableNames.map((name) => [name, new Map()]));

/** The records that a log leads to, by a second hand: not the program's own replay. */
export function recordsOfLog(rows: ChangeRow[]): Content {
  const content = emptyContent();
  for (const row of rows) {
    const table = content[row.table];
    if (!table) throw new Error(`no table ${row.table}`);
    const stored = table.get(row.recordId);
    if (row.kind === 'create') table.set(row.recordId, { ...row.after });
    if (row.kind === 'remove') table.delete(row.recordId);
    if (row.kind === 'update' && stored) table.set(row.recordId, { ...stored, ...row.after });
    const programme = content.programmes?.get(row.scope);
    if (programme) programme.changedAt = row.at;
  }
  return content;
}

/**
 * What must hold of every store at every time: the log has no hole, no action is there by half, and the records are
 * what the log leads to. Texts of sections are compared elsewhere, where their code is.
 */
export async function expectSound(db: Database, where: string): Promise<ChangeRow[]> {
  const rows = await db.changes.orderBy('seq').toArray();
  expect(
    rows.map((row) => row.seq),
    `${where}: the log has a hole`,
  ).toEqual(rows.map((_row, index) => index + 1));
  const content = recordsOfLog(rows);
  for (const name of tableNames) {
    if (name === 'sections') continue;
    const stored = (await db.table(name).toArray()) as { id: string }[];
    const expected = [...(content[name]?.values() ?? [])].sort((a, b) =>
      String(a.id) < String(b.id) ? -1 : 1,
    );
    expect(stored, `${where}: ${name} is not what its log leads to`).toEqual(expected);
  }
  return rows;
}

/** Every section says what its state and the updates after it lead to. */
export async function expectTexts(db: Database, where: string): Promise<void> {
  for (const state of await db.texts.toArray()) {
    const rows = await db.changes
      .where('[recordId+seq]')
      .between([state.id, state.seq + 1], [state.id, Number.POSITIVE_INFINITY])
      .toArray();
    const updates = rows.flatMap((row) => (row.kind === 'text' ? [String(row.after?.body)] : []));
    const section = await db.sections.get(state.id);
    expect(section?.body, `${where}: a section is not what its updates lead to`).toEqual(
      openText(state.state, updates).body,
    );
  }
}

/** Each action of the tests changes as many records as its number of edits: less is a half action. */
export function expectWhole(rows: ChangeRow[], actionSize: number, where: string): void {
  const groups = Map.groupBy(rows, (row) => row.group);
  for (const group of groups.values()) expect(group.length, `${where}: half an action`).toBe(actionSize);
}
