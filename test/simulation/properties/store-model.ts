import type { ChangeRow } from '#shared/model/change-row.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import type { RichText } from '#shared/model/rich-text.ts';
import { applyUpdates, seedText } from '#shared/text/text.ts';
import { setCurrentUser } from '../../../renderer/data/author.ts';
import { type Database, database } from '../../../renderer/data/database.ts';
import {
  addRow,
  binProgramme,
  createProgramme,
  readRows,
  removeRows,
  sectionId,
  updateProgramme,
  updateRow,
  updateSection,
} from '../../../renderer/data/programmes.ts';
import { testProgramme } from '../../../renderer/data/testing-programme.ts';
import { redo, redoLast, undo, undoLast } from '../../../renderer/data/undo.ts';
import { type AnyEdit, applyEdit } from './any-text.ts';

type Fields = Record<string, unknown>;
/** Records by table and id. */
export type Records = Record<string, Fields>;

const recordTables = ['programmes', 'sections', 'glossaryTerms'] as const;

/** What follows from the log by itself, and differs from one replay to the next. */
const withoutDay = ({ changedAt: _day, ...rest }: Fields): Fields => rest;

/** All records that the actions touch. */
export async function storedRecords(db: Database = database): Promise<Records> {
  const records: Records = {};
  for (const table of recordTables) {
    for (const record of await db.table<Fields>(table).toArray()) {
      records[`${table}/${record.id}`] = withoutDay(record);
    }
  }
  return records;
}

export const wholeLog = (): Promise<ChangeRow[]> => database.changes.orderBy('seq').toArray();

/** The records that the log leads to, from nothing. */
export function replayed(log: readonly ChangeRow[]): Records {
  const records: Records = {};
  const states = new Map<string, Uint8Array>();
  for (const { table, recordId, kind, after } of log) {
    const key = `${table}/${recordId}`;
    const stored = records[key];
    if (kind === 'remove') {
      delete records[key];
      states.delete(key);
    } else if (kind === 'text') {
      const state = states.get(key) ?? seedText(stored?.body as RichText);
      const next = applyUpdates(state, [String(after?.body)]);
      states.set(key, next.state);
      records[key] = { ...stored, body: next.body };
    } else records[key] = withoutDay({ ...(kind === 'update' && stored), ...after });
  }
  return records;
}

/** One thing that a person does; numbers are taken modulo what there is. */
export type Doing =
  | { kind: 'term' | 'rename' | 'drop' | 'hours' | 'bin'; at: number }
  | { kind: 'write'; at: number; edit: AnyEdit }
  | { kind: 'undo' | 'redo' | 'undoLast' | 'redoLast'; at: number };

export const programmeIds = ['p1', 'p2'] as const;
export const idAt = (at: number): string => programmeIds[at % 2] ?? 'p1';

/** An empty store with two programmes in it. */
export async function begin(): Promise<void> {
  await database.delete();
  await database.open();
  setCurrentUser(null);
  for (const id of programmeIds) await createProgramme(testProgramme(id));
}

async function writeText(programmeId: string, at: number, edit: AnyEdit): Promise<void> {
  const key = sectionKeys[at % 2] ?? 'topic';
  const stored = await database.sections.get(sectionId(programmeId, key));
  if (stored) await updateSection(programmeId, key, applyEdit(stored.body, edit), stored.body);
}

let made = 0;

export async function doIt(doing: Doing): Promise<void> {
  const { kind, at } = doing;
  const id = idAt(at);
  if (kind === 'undo') await undo(id);
  else if (kind === 'redo') await redo(id);
  else if (kind === 'undoLast') await undoLast();
  else if (kind === 'redoLast') await redoLast();
  else if (await database.programmes.get(id)) await doInside(id, doing);
}

async function doInside(id: string, doing: Doing): Promise<void> {
  const { kind, at } = doing;
  const rows = await readRows('glossaryTerms', id);
  const row = rows[at % Math.max(1, rows.length)];
  if (doing.kind === 'write') await writeText(id, at, doing.edit);
  else if (kind === 'hours') await updateProgramme(id, { hours: at });
  else if (kind === 'bin') await binProgramme(id, at % 4 < 2);
  else if (kind === 'rename' && row) await updateRow('glossaryTerms', id, row.id, { term: `т${at}` });
  else if (kind === 'drop' && row) await removeRows('glossaryTerms', id, [row.id]);
  else if (kind === 'term') {
    made += 1;
    const order = `a${at}`;
    await addRow('glossaryTerms', { id: `t${made}`, programmeId: id, order, term: `т${at}`, definition: '' });
  }
}
