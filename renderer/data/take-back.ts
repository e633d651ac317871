import type { ChangeRow } from '#shared/model/change-row.ts';
import { isClosedRecord, scoresBehind } from '#shared/model/closed-records.ts';
import { sameJson } from '#shared/text/same-json.ts';
import type { Edit } from './change/change.ts';
import { database } from './database.ts';

type Fields = Record<string, unknown>;

interface Reverse {
  edits: Edit[];
  /** Something was changed by another user or window since, and stays as it is. */
  changedSince: boolean;
}

const nothing: Reverse = { edits: [], changedSince: false };
const leftAlone: Reverse = { edits: [], changedSince: true };
// The log holds checked records, so the casts restate what was stored.
const only = (edit: unknown): Reverse => ({ edits: [edit as Edit], changedSince: false });

/** Follows from the log, so it does not count as a change. */
const derived: Readonly<Record<string, string>> = { programmes: 'changedAt' };

function isAsMade(row: ChangeRow, stored: Fields): boolean {
  const name = derived[row.table];
  const without = name ? { [name]: null } : {};
  return sameJson({ ...stored, ...without }, { ...row.after, ...without });
}

function reverseUpdate(row: ChangeRow, stored: Fields): Reverse {
  const [before, after] = [row.before ?? {}, row.after ?? {}];
  const names = Object.keys(before);
  const ours = names.filter((name) => sameJson(stored[name], after[name]));
  const fields = Object.fromEntries(ours.map((name) => [name, before[name]]));
  return {
    ...(ours.length > 0 ? only({ table: row.table, kind: 'update', id: row.recordId, fields }) : nothing),
    changedSince: ours.length < names.length,
  };
}

/** Loaded when a text is taken back for the first time. */
const texts = () => import('./text-edit.ts');

async function isOfSignedResult({ table, recordId }: ChangeRow): Promise<boolean> {
  const scores = scoresBehind(table, recordId);
  const result = scores === null ? undefined : await database.scores.get(scores);
  return result !== undefined && isClosedRecord('scores', { ...result });
}

async function reverseRow(row: ChangeRow, stored: Fields | undefined): Promise<Reverse> {
  const { table, recordId: id, kind } = row;
  if (await isOfSignedResult(row)) return leftAlone;
  if (kind === 'remove') return stored ? leftAlone : only({ table, kind: 'create', record: row.before });
  if (!stored) return leftAlone;
  if (isClosedRecord(table, stored)) return leftAlone;
  if (kind === 'create') return isAsMade(row, stored) ? only({ table, kind: 'remove', id }) : leftAlone;
  if (kind !== 'text' && !(table === 'sections' && row.after?.body)) return reverseUpdate(row, stored);
  const edit = await (await texts()).takeBackText(row);
  return edit ? only(edit) : nothing;
}

/** The record as it will be after an edit. */
function after(edit: Edit | undefined, stored: Fields | undefined): Fields | undefined {
  if (!edit) return stored;
  if (edit.kind === 'create') return { ...edit.record };
  if (edit.kind === 'remove') return undefined;
  return { ...stored, ...(edit.kind === 'update' ? edit.fields : { body: edit.body }) };
}

/**
 * The edits that take the rows of an action back. A field or record that was changed again since is left as it is,
 * and the answer says so.
 */
export async function takeBack(rows: readonly ChangeRow[]): Promise<Reverse> {
  const records = new Map<string, Fields | undefined>();
  const all: Reverse = { edits: [], changedSince: false };
  for (const row of [...rows].sort((a, b) => b.seq - a.seq)) {
    const key = `${row.table}/${row.recordId}`;
    if (!records.has(key))
      records.set(key, await database.table<Fields, string>(row.table).get(row.recordId));
    const stored = records.get(key);
    const { edits, changedSince } = await reverseRow(row, stored);
    records.set(key, after(edits[0], stored));
    all.edits.push(...edits);
    all.changedSince ||= changedSince;
  }
  return all;
}
