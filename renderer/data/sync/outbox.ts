import type { ChangeRow } from '#shared/model/change-row.ts';
import { mostBytesInBatch, mostChangesInBatch, type SentChange } from '#shared/sync/messages.ts';
import { ownDevices, type SyncPlace } from '../change/sync-place.ts';
import type { Database } from '../database.ts';

/** Changes to hand over next: whole actions, and the place in this computer's log up to which nothing else waits. */
export interface OutboxBatch {
  changes: SentChange[];
  seq: number;
}

const portion = 500;

/** Own rows after what the server answered for, a little more than a batch, and how far the log was read for them. */
async function waitingRows(db: Database, { pushed }: SyncPlace, limit: number) {
  const own = await ownDevices(db);
  const rows: ChangeRow[] = [];
  let bytes = 0;
  let read = pushed.seq;
  while (rows.length <= limit && bytes <= mostBytesInBatch / 2) {
    const part = await db.changes.where('seq').above(read).limit(portion).toArray();
    const last = part.at(-1);
    if (!last) break;
    read = last.seq;
    const mine = part.filter(({ device }) => own.has(device));
    rows.push(...mine);
    bytes += mine.reduce((sum, row) => sum + JSON.stringify(row).length, 0);
  }
  return { rows, read };
}

/** How many of the rows go together: by number and size, and no action cut that fits. */
function batchEnd(rows: readonly ChangeRow[], limit: number): number {
  let end = 0;
  for (let bytes = 0; end < Math.min(rows.length, limit); end += 1) {
    bytes += JSON.stringify(rows[end]).length;
    // Half of the limit, since letters of Kazakh take two bytes each.
    if (end > 0 && bytes > mostBytesInBatch / 2) break;
  }
  if (end === rows.length) return end;
  const cut = rows[end]?.group;
  const whole = rows.findIndex(({ group }) => group === cut);
  return whole > 0 ? whole : end;
}

/** After a server came back from an older backup, changes count as made without knowing what it lost. */
function seenOf({ known }: SyncPlace, { seq, seen = 0 }: ChangeRow): number {
  return known && seq <= known.until ? Math.min(seen, known.seen) : seen;
}

/** The next own changes that the server has not answered for, at most `limit`; empty where nothing waits. */
export async function nextBatch(
  db: Database,
  place: SyncPlace,
  limit = mostChangesInBatch,
): Promise<OutboxBatch> {
  const { rows, read } = await waitingRows(db, place, limit);
  const end = batchEnd(rows, limit);
  const changes = rows.slice(0, end).map((row): SentChange => {
    const { seq: _seq, device: _device, ...sent } = row;
    return { ...sent, seen: seenOf(place, row) };
  });
  return { changes, seq: end < rows.length ? (rows[end - 1]?.seq ?? place.pushed.seq) : read };
}

/** How many own changes wait for the server's answer. */
export async function countWaiting(db: Database, place: SyncPlace): Promise<number> {
  const own = await ownDevices(db);
  return db.changes
    .where('seq')
    .above(place.pushed.seq)
    .filter(({ device }) => own.has(device))
    .count();
}
