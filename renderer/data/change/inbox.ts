import type { ChangeRow } from '#shared/model/change-row.ts';
import { type Clock, laterClock } from '#shared/sync/clock.ts';
import type { Database } from '../database.ts';
import { replayRow } from './replay.ts';
import { type IsOwn, isOwnRow, noPlace, putSyncPlace, type SyncPlace, syncPlaceOf } from './sync-place.ts';

/** A row of the log that has no place in it yet. */
export type UnplacedRow = Omit<ChangeRow, 'seq'>;

/** What comes from the server is written through this, within one transaction of all tables. */
export interface Inbox {
  db: Database;
  place: SyncPlace;
  isOwn: IsOwn;
  /** Own changes after `place.confirmed` exist: records may have some that wait. */
  waits: boolean;
  /** Groups that the server refused. */
  refused: Set<string>;
  clock: Clock | null;
  /** What was written, for the journal. */
  rows: ChangeRow[];
  /** Sections whose text must follow from their rows. */
  touched: Set<string>;
}

/** The name under which rows stand that no person made: what the server's log led to on this computer. */
export const settledBy = 'server';

export async function openInbox(db: Database): Promise<Inbox> {
  const [place, isOwn, last, clock] = [
    (await syncPlaceOf(db)) ?? noPlace,
    await isOwnRow(db),
    await db.changes.orderBy('seq').last(),
    (await db.meta.get('clock'))?.value ?? null,
  ];
  const waiting = await db.changes.where('seq').above(place.confirmed).filter(isOwn).first();
  return {
    db,
    place,
    isOwn,
    waits: waiting !== undefined,
    refused: new Set(await db.refusals.toCollection().primaryKeys()),
    clock: laterClock(clock, last?.clock ?? null),
    rows: [],
    touched: new Set(),
  };
}

export async function closeInbox(inbox: Inbox): Promise<void> {
  await putSyncPlace(inbox.db, inbox.place);
  if (inbox.clock) await inbox.db.meta.put({ key: 'clock', value: inbox.clock });
}

/** Own changes of a record that the server's log does not have yet, in their order. */
export async function pendingOf({ db, place, isOwn, waits, refused }: Inbox, recordId: string) {
  if (!waits) return [];
  const rows = await db.changes
    .where('[recordId+seq]')
    .between([recordId, place.confirmed + 1], [recordId, Number.POSITIVE_INFINITY])
    .toArray();
  return rows.filter((row) => isOwn(row) && !refused.has(row.group));
}

/** Puts a row at the end of the log and does to the records what it says. */
export async function enter(inbox: Inbox, row: UnplacedRow): Promise<void> {
  const { db, touched } = inbox;
  const seq = await db.changes.add({ ...row });
  const placed = { ...row, seq };
  await replayRow(db, placed, touched);
  // As the change door does it: follows from the log.
  await db.programmes.update(row.scope, { changedAt: row.at });
  inbox.rows.push(placed);
  inbox.clock = laterClock(inbox.clock, row.clock);
}

/**
 * A row that brings a record to what the server's log leads to, after a change that says something else. It is an
 * action of its own: whoever takes the change back does not mean this.
 */
export const settling = (
  cause: UnplacedRow,
  step: Pick<ChangeRow, 'kind' | 'before' | 'after'>,
): UnplacedRow => ({
  ...cause,
  ...step,
  id: crypto.randomUUID(),
  group: crypto.randomUUID(),
  base: cause.id,
  user: null,
  device: settledBy,
  undoes: null,
});
