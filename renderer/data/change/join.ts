import type { Database } from '../database.ts';
import { newDevice } from './device.ts';
import { withFloor } from './seen-here.ts';
import { serverLogOf } from './server-log.ts';
import { knownPlaceOf, noPlace, putSyncPlace, type SyncPlace, syncPlaceOf } from './sync-place.ts';

/** From now on this computer belongs to a server's organisation; its changes so far are to be sent. */
export async function beginSync(db: Database): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    if (!(await syncPlaceOf(db))) await putSyncPlace(db, noPlace);
  });
}

/** Changes what is known of the server. */
export async function updateSyncPlace(
  db: Database,
  change: (place: SyncPlace) => SyncPlace,
): Promise<SyncPlace> {
  return db.transaction('rw', db.meta, async () => {
    const place = change((await knownPlaceOf(db)) ?? noPlace);
    await putSyncPlace(db, place);
    return place;
  });
}

/** All of this computer's changes are to be sent once more, but for those of a time on another server. */
async function fromStart(db: Database): Promise<Pick<SyncPlace, 'pushed' | 'confirmed'>> {
  const since = (await serverLogOf(db))?.since ?? 0;
  return { pushed: { seq: since, id: null }, confirmed: since };
}

/**
 * This store was found to be a copy of another computer's, or the server to have lost what this one handed over: it
 * goes on under a name of its own, and all of its changes are sent once more. Gives that name. Where it belongs to no
 * server yet, all that stands in its log will be its own when it enters one.
 */
export async function becomeNewDevice(db: Database, id: string = crypto.randomUUID()): Promise<string> {
  const until = (await db.changes.orderBy('seq').last())?.seq ?? 0;
  const { former, device } = await newDevice(db, id);
  if (!(await knownPlaceOf(db))) return device;
  const { pushed } = await fromStart(db);
  await updateSyncPlace(db, (place) => ({
    ...place,
    pushed,
    formerDevices: [...place.formerDevices, { id: former, until }],
  }));
  return device;
}

/** The server's log is not the one that was read: all of it is read again, and what it may lack is sent again. */
export async function startOver(db: Database, seen: number): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const until = (await db.changes.orderBy('seq').last())?.seq ?? 0;
    const start = await fromStart(db);
    await updateSyncPlace(db, ({ reading: _reading, ...place }) => ({
      ...place,
      point: null,
      points: [],
      ...start,
      floors: withFloor(place.floors, { until, seen }),
    }));
  });
}
