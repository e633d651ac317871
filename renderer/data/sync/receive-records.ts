import { type Outcome, success } from '#shared/model/problem.ts';
import { type TableName, tableNames } from '#shared/model/records.ts';
import { mostChangesInBatch, type RecordsAnswer, syncVersion } from '#shared/sync/messages.ts';
import { updateSyncPlace } from '../change/join.ts';
import { matchRecords, noteRecordsTaken, takeNewRecords } from '../change/take-records.ts';
import type { Database } from '../database.ts';
import { type Run, stopped } from './run.ts';

type Cursor = { table: TableName; id: string } | null;
type Records = RecordsAnswer['records'];

/** Nothing was ever written here: then the records need no rows of the log. */
async function isEmpty(db: Database): Promise<boolean> {
  const names = [...tableNames, 'changes'];
  const counts = await Promise.all(names.map((name) => db.table(name).limit(1).count()));
  return counts.every((count) => count === 0);
}

/**
 * Reads all records as the server has them, page by page in the order of tables and ids: into an empty store straight,
 * into another one by comparing. What changed meanwhile comes with the log after the point of the first page.
 */
export async function receiveRecords(run: Run): Promise<Outcome<null>> {
  const { db, transport, signal, onProgress } = run;
  const fresh = await isEmpty(db);
  // What was answered is in the records that come now.
  await updateSyncPlace(db, ({ reading: _reading, ...place }) => ({
    ...place,
    confirmed: Math.max(place.confirmed, place.pushed.seq),
  }));
  const ask = (cursor: Cursor) => {
    const asked = transport.records({ version: syncVersion, after: cursor, limit: mostChangesInBatch });
    // It is looked at below; until then it may have failed already.
    asked.catch(() => undefined);
    return asked;
  };
  let first: Pick<RecordsAnswer, 'point' | 'clock' | 'conflicts'> | null = null;
  let after: Cursor = null;
  let asked = ask(after);
  for (let done = 0; ; ) {
    if (signal?.aborted) return stopped();
    const answer = await asked;
    if (!answer.ok) return answer;
    const { records, more } = answer.value;
    first ??= answer.value;
    const end = records.at(-1);
    const next: Cursor = end ? { table: end.table, id: String(end.fields.id) } : after;
    // The server reads the next page while this one is written.
    if (more) asked = ask(next);
    const read = first.point && { seq: first.point.seq, clock: answer.value.clock };
    const reached = read && end ? { ...read, table: end.table, until: String(end.fields.id) } : null;
    await (fresh ? takeNewRecords(db, records, reached) : matchPage(db, { after, records, more, read }));
    done += records.length;
    onProgress?.({ step: 'receiving', done, of: null });
    after = next;
    if (!more) break;
  }
  await noteRecordsTaken(db, first);
  return success(null);
}

/** Tables in the order in which the server gives their records. */
const inOrder = [...tableNames].sort();

interface Page {
  after: Cursor;
  records: Records;
  more: boolean;
  /** Where the server's log stood when the reading began. */
  read: { seq: number; clock: string | null } | null;
}

/** Each table that the page reaches into is compared over the part that the page covers. */
async function matchPage(db: Database, { after, records, more, read }: Page): Promise<void> {
  const last = records.at(-1);
  const from = after ? inOrder.indexOf(after.table) : 0;
  const to = more && last ? inOrder.indexOf(last.table) : inOrder.length - 1;
  for (const table of inOrder.slice(from, to + 1)) {
    const part = {
      table,
      after: after?.table === table ? after.id : null,
      until: more && last?.table === table ? String(last.fields.id) : null,
      records: records.filter((one) => one.table === table),
    };
    await matchRecords(db, part, read);
  }
}
