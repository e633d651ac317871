import type { ZodType } from 'zod';
import type { ChangeRow } from '#shared/model/change-row.ts';
import {
  isClosedRecord,
  lockedReason,
  scoresBehind,
  touchesLockedText,
} from '#shared/model/closed-records.ts';
import { failure } from '#shared/model/problem.ts';
import {
  type Records,
  recordSchemas,
  sealedFields,
  sealedPrefix,
  type TableName,
  tableNames,
} from '#shared/model/records.ts';
import type { RichText } from '#shared/model/rich-text.ts';
import { laterClock, nextClock } from '#shared/sync/clock.ts';
import { currentUserId } from '../author.ts';
import { type Database, database } from '../database.ts';
import { writeToJournal } from '../journal.ts';
import { schemaVersion } from '../migrations/migrations.ts';
import { StorageRefused } from '../storage-refused.ts';
import { storeReady } from '../store-ready.ts';
import { deviceOf } from './device.ts';
import { baseOf, lastChangeOf } from './rests-on.ts';
import { seenHere } from './seen-here.ts';
import { knownPlaceOf, type SyncPlace } from './sync-place.ts';

/** A section's text changed: the Yjs update (base64), and the text that it leads to. */
export interface TextEdit {
  table: 'sections';
  kind: 'text';
  id: string;
  update: string;
  body: RichText;
  /** Id of the section's last change that the update was made on: another one since then refuses the edit. */
  base: string | null;
  /** The text's state before its first update, where it has none yet. */
  seed?: Uint8Array;
}

/** One step of an action: a record is made, some of its fields change, or it goes. */
export type Edit =
  | {
      [Name in TableName]:
        | { table: Name; kind: 'create'; record: Records[Name] }
        | {
            table: Name;
            kind: 'update';
            id: string;
            fields: Partial<Omit<Records[Name], 'id' | 'body'>>;
            /** A person chose these values among several: they are written also where they stand already. */
            decides?: boolean;
          };
    }[TableName]
  | { table: TableName; kind: 'remove'; id: string }
  | TextEdit;

/** The text was changed elsewhere since it was read: read it again and make the edit on that. */
export class StaleText extends Error {}

type Fields = Record<string, unknown>;
type Action = Pick<
  ChangeRow,
  'group' | 'scope' | 'at' | 'undoes' | 'user' | 'device' | 'schemaVersion' | 'seen'
>;
type Step = Pick<ChangeRow, 'kind' | 'before' | 'after' | 'recordId' | 'table'>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const recordOf = (edit: Edit) => ({
  table: edit.table,
  id: edit.kind === 'create' ? edit.record.id : edit.id,
});

/** Only the fields that really change or are decided, as they are and as they shall be. */
function difference(stored: Fields, fields: Fields, decides = false) {
  const changed = Object.keys(fields).filter((key) => decides || !same(stored[key], fields[key]));
  if (changed.length === 0) return null;
  const pick = (source: Fields) => Object.fromEntries(changed.map((key) => [key, source[key]]));
  return { before: pick(stored), after: pick(fields) };
}

/** The record as it will be stored; throws where it does not fit its schema or holds personal data in the open. */
function checked(table: TableName, record: Fields): Fields {
  const open = sealedFields[table]?.find(
    (field) => record[field] !== '' && !String(record[field]).startsWith(sealedPrefix),
  );
  if (open) throw new Error(`${table}.${open} is personal and must be sealed before it is stored`);
  const schema: ZodType = recordSchemas[table];
  return schema.parse(record) as Fields;
}

/** Writes the record and says what its row in the log is; null where nothing differs. */
async function applyEdit(db: Database, edit: Edit): Promise<Step | null> {
  const table = db.table<Fields, string>(edit.table);
  // A record that comes or goes begins or ends the life of its text: what follows rests on what it then says.
  if (edit.kind !== 'update' && edit.kind !== 'text' && edit.table === 'sections') {
    await db.texts.delete(edit.kind === 'create' ? edit.record.id : edit.id);
  }
  if (edit.kind === 'create') {
    const record = checked(edit.table, { ...edit.record });
    await table.add(record);
    return { kind: 'create', table: edit.table, recordId: edit.record.id, before: null, after: record };
  }
  const stored = await table.get(edit.id);
  if (!stored) throw new Error(`No record ${edit.id} in ${edit.table}`);
  if (isClosedRecord(edit.table, stored)) throw new StorageRefused(failure('recordClosed').problem);
  const of = { table: edit.table, recordId: edit.id };
  if (edit.kind === 'remove') {
    await table.delete(edit.id);
    return { kind: 'remove', ...of, before: stored, after: null };
  }
  if (edit.kind === 'text') return { kind: 'text', ...of, ...(await applyText(db, edit, stored)) };
  if (edit.table === 'sections' && 'body' in edit.fields) throw new Error('A text is changed by a text edit');
  const changed = difference(stored, edit.fields, edit.decides);
  if (!changed) return null;
  await table.put(checked(edit.table, { ...stored, ...changed.after }));
  return { kind: 'update', ...of, ...changed };
}

async function applyText(
  db: Database,
  edit: TextEdit,
  stored: Fields,
): Promise<Pick<Step, 'before' | 'after'>> {
  const last = await lastChangeOf(db, edit.id);
  if ((last?.id ?? null) !== edit.base) throw new StaleText(edit.id);
  if (!(await db.texts.get(edit.id))) {
    if (!edit.seed) throw new Error(`The text ${edit.id} has no beginning`);
    await db.texts.put({ id: edit.id, state: edit.seed, seq: last?.seq ?? 0 });
  }
  await db.table('sections').put(checked('sections', { ...stored, body: edit.body }));
  return { before: null, after: { body: edit.update } };
}

/** What a signed result was made from – marks of days, a defence – stays as it was when it was signed (O10-29). */
async function refuseSignedResult(db: Database, edits: readonly Edit[]): Promise<void> {
  const behind = edits.map(recordOf).map(({ table, id }) => scoresBehind(table, id));
  const ids = [...new Set(behind.filter((id) => id !== null))];
  if (ids.length === 0) return;
  const results = await db.scores.bulkGet(ids);
  if (results.some((one) => one && isClosedRecord('scores', { ...one })))
    throw new StorageRefused(failure('resultsClosed', undefined, 'O10-29').problem);
}

/** The text of a programme that the ministry has, or that is approved, stays as it is; only a step may unlock it. */
async function refuseLockedText(db: Database, scope: string, edits: readonly Edit[]): Promise<void> {
  if (edits.some(({ table }) => table === 'workflowSteps')) return;
  const programme = await db.programmes.get(scope);
  const touches = (edit: Edit) =>
    touchesLockedText(edit.table, edit.kind === 'update' ? edit.fields : null, programme);
  const refused = edits.find(touches);
  if (refused) throw new StorageRefused(failure(lockedReason(refused.table), undefined, 'O10-12').problem);
}

/**
 * Puts a row under its step: on what it rests, and when by the logical clock. `newest`: the row before, where it is
 * known. `place`: what is known of a server.
 */
async function log(
  db: Database,
  action: Action,
  step: Step,
  { newest, place }: { newest: ChangeRow | undefined; place: SyncPlace | null },
): Promise<ChangeRow> {
  const [base, last, elsewhere] = await Promise.all([
    baseOf(db, step, place),
    newest ?? db.changes.orderBy('seq').last(),
    newest ? undefined : db.meta.get('clock'),
  ]);
  const latest = laterClock(last?.clock ?? null, elsewhere?.value ?? null);
  const clock = nextClock(latest, Date.parse(action.at), action.device);
  const row = { ...action, ...step, id: crypto.randomUUID(), base, clock };
  return { ...row, seq: await db.changes.add({ ...row }) };
}

/**
 * The one door through which everything that a person typed is written: the records and their rows in the change log
 * go into one transaction, so that neither can be without the other; then the rows go to the journal. It resolves
 * when both are on the disk. Returns the group's id, or null where nothing differed from what was stored.
 * Throws where a record would not fit its schema or does not exist: nothing is written then. Throws `StorageRefused`
 * where the database took it and the journal did not: the journal is tried again with the next change.
 */
export async function change(
  scope: string,
  edits: Edit[],
  options: { undoes?: string; db?: Database } = {},
): Promise<string | null> {
  await storeReady();
  const db = options.db ?? database;
  const action: Action = {
    group: crypto.randomUUID(),
    scope,
    at: new Date().toISOString(),
    undoes: options.undoes ?? null,
    user: currentUserId(),
    device: await deviceOf(db),
    schemaVersion,
  };
  const rows = await db.transaction(
    'rw',
    [...tableNames, 'texts', 'changes', 'meta', 'refusals'],
    async () => {
      const written: ChangeRow[] = [];
      // What was read of a server is known also after the computer left it.
      const place = await knownPlaceOf(db);
      if (place) {
        action.seen = seenHere(place, edits.map(recordOf));
        // Another window may have found that this store is a copy.
        action.device = (await db.meta.get('device'))?.value ?? action.device;
      }
      await refuseLockedText(db, scope, edits);
      await refuseSignedResult(db, edits);
      for (const edit of edits) {
        const step = await applyEdit(db, edit);
        if (step) written.push(await log(db, action, step, { newest: written.at(-1), place }));
      }
      // Follows from the log, so it is not logged itself: the list shows and sorts by it without reading the log.
      if (written.length > 0) await db.programmes.update(scope, { changedAt: action.at });
      return written;
    },
  );
  await writeToJournal(rows);
  return rows.length > 0 ? action.group : null;
}
