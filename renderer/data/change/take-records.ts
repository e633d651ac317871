import type { TableName } from '#shared/model/records.ts';
import { laterClock } from '#shared/sync/clock.ts';
import type { RecordsAnswer } from '#shared/sync/messages.ts';
import type { Database } from '../database.ts';
import { writeToJournal } from '../journal.ts';
import { closeInbox, enter, type Inbox, openInbox, pendingOf, settling } from './inbox.ts';
import { causeless, matchRecord, type ServerRecord, textCode, textOf } from './match-record.ts';
import type { Reading } from './seen-here.ts';
import { withPoint } from './sync-place.ts';

type Fields = Record<string, unknown>;

/** How far the reading of all records came, with the latest clock of what led to them. */
export type ReadSoFar = Reading & Pick<RecordsAnswer, 'clock'>;

/** Whoever changes one of these records now has seen what the server had, and writes later. */
function noteReading(inbox: Inbox, read: ReadSoFar | null): void {
  if (!read) return;
  const { clock, ...reading } = read;
  inbox.place = { ...inbox.place, reading };
  inbox.clock = laterClock(inbox.clock, clock);
}

/** Records that the server has, as they stand there, straight into a store that has none: nothing of them is in its log. */
export async function takeNewRecords(
  db: Database,
  records: ServerRecord[],
  read: ReadSoFar | null,
): Promise<void> {
  const code = await textCode(records.map(({ table }) => table));
  await db.transaction('rw', db.tables, async () => {
    const texts = new Map(
      code
        ? records.flatMap((one) => (one.texts ? [[String(one.fields.id), textOf(code, one)] as const] : []))
        : [],
    );
    for (const [table, group] of Map.groupBy(records, (one) => one.table)) {
      const rows = group.map(({ fields }) => {
        const text = texts.get(String(fields.id));
        return text ? { ...fields, body: text.body } : fields;
      });
      await db.table(table).bulkPut(rows);
    }
    for (const [id, text] of texts) if (code) await db.texts.put({ id, state: code.stateOf(text), seq: 0 });
    const inbox = await openInbox(db);
    noteReading(inbox, read);
    await closeInbox(inbox);
  });
}

/**
 * A page of the server's records for a store that has some already: each record is brought to what the server has, by
 * rows of the log, but for what waits to be sent. Records of `table` between `after` and the page's last that the
 * server does not have go.
 */
export async function matchRecords(
  db: Database,
  page: { table: TableName; after: string | null; until: string | null; records: ServerRecord[] },
  read: Pick<ReadSoFar, 'seq' | 'clock'> | null,
): Promise<void> {
  const texts = await textCode([page.table]);
  const rows = await db.transaction('rw', db.tables, async () => {
    const inbox = await openInbox(db);
    const known = new Set(page.records.map(({ fields }) => String(fields.id)));
    for (const id of await idsBetween(db, page)) {
      if (!known.has(id)) await drop(inbox, page.table, id);
    }
    for (const record of page.records) await matchRecord(inbox, record, texts);
    noteReading(inbox, read && { ...read, table: page.table, until: page.until });
    await closeInbox(inbox);
    return inbox.rows;
  });
  await writeToJournal(rows);
}

const idsBetween = (
  db: Database,
  { table, after, until }: { table: TableName; after: string | null; until: string | null },
) => {
  const ids = db.table<Fields, string>(table).where(':id');
  const above = after ?? '';
  return (until === null ? ids.above(above) : ids.between(above, until, false, true)).primaryKeys();
};

async function drop(inbox: Inbox, table: TableName, id: string): Promise<void> {
  if ((await pendingOf(inbox, id)).length > 0) return;
  const stored = await inbox.db.table<Fields, string>(table).get(id);
  if (!stored) return;
  const cause = causeless(inbox, table, stored);
  await enter(inbox, settling(cause, { kind: 'remove', before: stored, after: null }));
}

/** All records are here: from now on the server's log is read from `point`, and its open conflicts are these. */
export async function noteRecordsTaken(
  db: Database,
  { point, clock, conflicts }: Pick<RecordsAnswer, 'point' | 'clock' | 'conflicts'>,
): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const inbox = await openInbox(db);
    const { reading: _reading, ...place } = inbox.place;
    inbox.place = {
      ...place,
      point,
      points: point ? withPoint([], point) : [],
    };
    // Whoever writes next has seen all of this: the writing must count as later.
    inbox.clock = laterClock(inbox.clock, clock);
    await db.conflicts.clear();
    await db.conflicts.bulkPut([...conflicts]);
    await closeInbox(inbox);
  });
}
