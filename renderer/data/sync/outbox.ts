import type { ChangeRow } from '#shared/model/change-row.ts';
import { mostBytesInBatch, mostChangesInBatch, type SentChange } from '#shared/sync/messages.ts';
import { seenInLog } from '../change/seen-here.ts';
import { isOwnRow, type SyncPlace } from '../change/sync-place.ts';
import type { Database } from '../database.ts';
import { withSignedPapers } from './paper-foundation.ts';
import { withFoundation } from './text-foundation.ts';

/** Changes to hand over next: whole actions, and the place in this computer's log up to which nothing else waits. */
export interface OutboxBatch {
  changes: SentChange[];
  seq: number;
}

const portion = 500;
/** Half of the limit, since letters of Kazakh take two bytes each. */
const mostBytes = mostBytesInBatch / 2;

/** Own rows after what the server answered for, a little more than a batch, and how far the log was read for them. */
async function waitingRows(db: Database, { pushed }: SyncPlace, limit: number) {
  const isOwn = await isOwnRow(db);
  // What was refused stays refused, also where everything is sent again.
  const refused = new Set(await db.refusals.toCollection().primaryKeys());
  const rows: ChangeRow[] = [];
  let bytes = 0;
  let read = pushed.seq;
  const isOneAction = () => rows.at(-1)?.group === rows[0]?.group;
  while ((rows.length <= limit || isOneAction()) && rows.length <= mostChangesInBatch && bytes <= mostBytes) {
    const part = await db.changes.where('seq').above(read).limit(portion).toArray();
    const last = part.at(-1);
    if (!last) break;
    read = last.seq;
    const mine = part.filter((row) => isOwn(row) && !refused.has(row.group));
    rows.push(...mine);
    bytes += mine.reduce((sum, row) => sum + JSON.stringify(row).length, 0);
  }
  return { rows, read };
}

/** How many of the rows fit into one message. */
function fitting(rows: readonly ChangeRow[]): number {
  let bytes = 0;
  const over = rows.findIndex((row, index) => {
    bytes += JSON.stringify(row).length;
    return index === mostChangesInBatch || (index > 0 && bytes > mostBytes);
  });
  return over < 0 ? rows.length : over;
}

/**
 * How many of the rows go together: about `limit`, in whole actions, so that an action is taken or refused as a whole.
 * Only one that does not fit into a message is cut.
 */
function batchEnd(rows: readonly ChangeRow[], limit: number): number {
  const most = fitting(rows);
  const ends = rows.flatMap(({ group }, index) => (rows[index + 1]?.group === group ? [] : [index + 1]));
  const whole = ends.filter((end) => end <= most);
  return whole.findLast((end) => end <= limit) ?? whole[0] ?? most;
}

/** The next own changes that the server has not answered for, at most `limit`; empty where nothing waits. */
export async function nextBatch(
  db: Database,
  place: SyncPlace,
  limit = mostChangesInBatch,
): Promise<OutboxBatch> {
  const { rows, read } = await waitingRows(db, place, limit);
  const end = batchEnd(rows, limit);
  const sent = await withSignedPapers(db, place, await withFoundation(db, place, rows.slice(0, end)));
  const changes = sent.map((row): SentChange => {
    const { seq: _seq, device: _device, ...sent } = row;
    return { ...sent, seen: seenInLog(place, row) };
  });
  return { changes, seq: end < rows.length ? (rows[end - 1]?.seq ?? place.pushed.seq) : read };
}

/** How many own changes wait for the server's answer. Read in portions: a cursor that looks at each row is slower. */
export async function countWaiting(db: Database, place: SyncPlace): Promise<number> {
  const isOwn = await isOwnRow(db);
  let read = place.pushed.seq;
  for (let count = 0; ; ) {
    const part = await db.changes.where('seq').above(read).limit(portion).toArray();
    const last = part.at(-1);
    if (!last) return count;
    read = last.seq;
    count += part.filter(isOwn).length;
  }
}
