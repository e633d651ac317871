import type { ChangeRow } from '#shared/model/change-row.ts';
import { publicPageDevice } from '#shared/model/development/discussion-link.ts';
import type { TableName } from '#shared/model/records.ts';
import type { RichText } from '#shared/model/rich-text.ts';
import { sameJson } from '#shared/text/same-json.ts';
import { type Edit, StaleText } from './change/change.ts';
import { database } from './database.ts';
import { textEdit } from './text-edit.ts';
import { textAfter } from './text-log.ts';
import { act } from './undo.ts';

/** One field that a change touched. A record that was made has no `from`, one that was removed no `to`. */
export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}

/** One row of a history: who changed what, and when. */
export interface HistoryRow {
  /** Place in the log: rows before it are asked for with `before`. */
  seq: number;
  /** Rows of one action share it. */
  group: string;
  scope: string;
  table: TableName;
  recordId: string;
  kind: ChangeRow['kind'];
  /** ISO 8601, by the clock of the computer that made it. */
  at: string;
  /** Null before the first user was named. */
  user: { id: string; name: string } | null;
  /** A reader of the server's public page wrote it: no user of the program. */
  byPublicReader: boolean;
  /** What changed, in the record's order. Empty for a long text: `textVersions` and `textAt` have that. */
  fields: FieldChange[];
  /** It takes an action back, or brings it again. */
  undoes: boolean;
}

/** A page of a history: rows before `before` (all where it is not given), the newest first. */
export interface HistoryPage {
  before?: number | undefined;
  limit: number;
}

const names = async (): Promise<Map<string, string>> =>
  new Map((await database.users.toArray()).map(({ id, name }) => [id, name]));

const userOf = ({ user }: ChangeRow, known: Map<string, string>) =>
  user === null ? null : { id: user, name: known.get(user) ?? '' };

function fieldsOf({ kind, before, after }: ChangeRow): FieldChange[] {
  if (kind === 'text') return [];
  const fields = Object.keys({ ...before, ...after });
  return fields.map((field) => ({ field, from: before?.[field] ?? null, to: after?.[field] ?? null }));
}

async function shown(rows: ChangeRow[]): Promise<HistoryRow[]> {
  const known = await names();
  return rows.map((row) => {
    const { seq, group, scope, table, recordId, kind, at } = row;
    return {
      ...{ seq, group, scope, table, recordId, kind, at },
      user: userOf(row, known),
      byPublicReader: row.device === publicPageDevice,
      fields: fieldsOf(row),
      undoes: row.undoes !== null,
    };
  });
}

const newestFirst = (index: '[recordId+seq]' | '[scope+seq]', of: string, before?: number) =>
  database.changes
    .where(index)
    .between([of, 0], [of, before ?? Number.POSITIVE_INFINITY])
    .reverse();

/** What happened to one record, the newest first; also to one that is removed. */
export const recordHistory = async (
  recordId: string,
  { before, limit }: HistoryPage,
): Promise<HistoryRow[]> =>
  shown(await newestFirst('[recordId+seq]', recordId, before).limit(limit).toArray());

/** What happened in a scope, such as a programme with all its rows, the newest first. */
export const scopeHistory = async (scope: string, { before, limit }: HistoryPage): Promise<HistoryRow[]> =>
  shown(await newestFirst('[scope+seq]', scope, before).limit(limit).toArray());

/** What one person wrote in a text without a long pause. */
export interface TextVersion {
  /** Place of its last change in the log: `textAt` gives the text, and earlier versions lie before `from`. */
  seq: number;
  /** Place of its first change. */
  from: number;
  /** ISO 8601: its first and its last change. */
  since: string;
  until: string;
  user: { id: string; name: string } | null;
  changes: number;
}

/** A pause after which what is written counts as another version, in milliseconds. */
const pause = 5 * 60 * 1000;
const portion = 200;
const mostAttempts = 5;

const continues = (version: ChangeRow[], row: ChangeRow): boolean => {
  const next = version.at(-1);
  return (
    next !== undefined &&
    next.user === row.user &&
    // The text that came with its programme, from a file or a copy, is a version by itself.
    next.kind !== 'create' &&
    row.kind !== 'create' &&
    Math.abs(Date.parse(next.at) - Date.parse(row.at)) <= pause
  );
};

/**
 * The versions of a section's text, the newest first: what one user wrote with pauses of at most five minutes.
 * `before`: versions before that place of the log (the `from` of the last one that was read).
 */
export async function textVersions(
  id: string,
  { before, limit }: HistoryPage = { limit: 50 },
): Promise<TextVersion[]> {
  const versions: ChangeRow[][] = [];
  let at = before;
  for (;;) {
    const rows = await newestFirst('[recordId+seq]', id, at).limit(portion).toArray();
    for (const row of rows) {
      if (row.kind === 'remove') continue;
      const last = versions.at(-1);
      if (last && continues(last, row)) last.push(row);
      else versions.push([row]);
      // One more has begun: the one before it is whole.
      if (versions.length > limit) break;
    }
    at = rows.at(-1)?.seq;
    if (rows.length < portion || versions.length > limit) break;
  }
  const known = await names();
  return versions.slice(0, limit).flatMap((rows) => {
    const [newest, oldest] = [rows[0], rows.at(-1)];
    if (!newest || !oldest) return [];
    return {
      seq: newest.seq,
      from: oldest.seq,
      since: oldest.at,
      until: newest.at,
      user: userOf(newest, known),
      changes: rows.length,
    };
  });
}

/** The text of a section as it was after the row `seq` of the log; null where there was none. */
export const textAt = async (id: string, seq: number): Promise<RichText | null> =>
  (await textAfter(database, id, seq))?.body ?? null;

type Fields = Record<string, unknown>;

/** A record as it was after the row `seq` of the log, from its making on; null where there was none. */
async function recordAt(recordId: string, seq: number): Promise<{ row: ChangeRow; record: Fields } | null> {
  const made = await newestFirst('[recordId+seq]', recordId, seq + 1)
    .filter(({ kind }) => kind === 'create' || kind === 'remove')
    .first();
  if (!made?.after) return null;
  const rows = await database.changes
    .where('[recordId+seq]')
    .between([recordId, made.seq], [recordId, seq], false, true)
    .toArray();
  let record: Fields = { ...made.after };
  for (const row of rows) if (row.kind === 'update') record = { ...record, ...row.after };
  if (made.table === 'sections') record.body = await textAt(recordId, seq);
  return { row: made, record };
}

/** Follow from the log, so they are not brought back. */
const derived = new Set(['id', 'changedAt']);

async function restoringEdits(row: ChangeRow, record: Fields): Promise<Edit[]> {
  const { table, recordId: id } = row;
  const stored = await database.table<Fields, string>(table).get(id);
  // The log holds checked records, so the casts restate what was stored.
  if (!stored) return [{ table, kind: 'create', record } as unknown as Edit];
  const { body, ...others } = record;
  const text = table === 'sections' ? await textEdit(id, body as RichText) : null;
  const changed = Object.entries(table === 'sections' ? others : record).filter(
    ([name, value]) => !derived.has(name) && !sameJson(stored[name], value),
  );
  const fields = Object.fromEntries(changed);
  return [
    ...(text ? [text] : []),
    ...(changed.length > 0 ? [{ table, kind: 'update', id, fields } as unknown as Edit] : []),
  ];
}

/**
 * Brings a record back as it was after the row `seq` of the log, also one that was removed since: a new change, which
 * can be undone. Gives its group; null where there was no such record then, or it is like that now.
 */
export async function restoreRecord(recordId: string, seq: number): Promise<string | null> {
  const then = await recordAt(recordId, seq);
  for (let attempt = 1; then; attempt += 1) {
    try {
      return await act(then.row.scope, await restoringEdits(then.row, then.record));
    } catch (error) {
      // The text was changed in between: brought back on what it says now.
      if (!(error instanceof StaleText) || attempt === mostAttempts) throw error;
    }
  }
  return null;
}

/** Brings a section's text back as it was after the row `seq` of the log: a new change, which can be undone. */
export const restoreText = (id: string, seq: number): Promise<string | null> => restoreRecord(id, seq);
