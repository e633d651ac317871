import type { Database } from '../database.ts';
import { putAttachmentQueue } from './attachment-queue.ts';
import { deviceOf } from './device.ts';
import { settledBy } from './inbox.ts';
import { changeNumbers } from './numbers-here.ts';
import { putServerLog, serverLogOf } from './server-log.ts';
import { knownPlaceOf, noPlace, putSyncPlace, type SyncPlace } from './sync-place.ts';
import { writeWhole } from './write-whole.ts';

const portion = 500;

/** The devices under whose names rows stand in the log, and its end: after a backup was brought back they are not this one. */
async function devicesInLog(db: Database, since: number): Promise<{ devices: Set<string>; until: number }> {
  const devices = new Set<string>();
  let until = since;
  for (;;) {
    const part = await db.changes.where('seq').above(until).limit(portion).toArray();
    const last = part.at(-1);
    if (!last) return { devices, until };
    until = last.seq;
    for (const { device } of part) devices.add(device);
  }
}

/** The whole log counts as this computer's own: the server takes what it lacks of it, and knows the rest by its ids. */
async function placeOfWholeLog(db: Database, since: number): Promise<SyncPlace> {
  const { devices, until } = await devicesInLog(db, since);
  devices.delete(await deviceOf(db));
  const formerDevices = [...devices].map((id) => ({ id, until }));
  return { ...noPlace, formerDevices, pushed: { seq: since, id: null }, confirmed: since };
}

/**
 * From now on this computer belongs to that organisation on its server. A server that it left is gone on with where it
 * was left. Data that was on another server before is handed over whole: the caller has made sure that this one has
 * no data yet. In all other cases the changes so far are to be sent.
 */
export async function enterOrganisation(db: Database, organisation: string): Promise<void> {
  const log = await serverLogOf(db);
  const known = await knownPlaceOf(db);
  if (log && log.organisation !== organisation) return moveTo(db, organisation);
  const since = log?.since ?? 0;
  const { left: _left, ...place } = known ?? (await placeOfWholeLog(db, since));
  await db.transaction('rw', db.meta, async () => {
    await putSyncPlace(db, place);
    await putServerLog(db, { organisation, since });
    // Files are asked for once more: the server may have lost or got some meanwhile.
    await putAttachmentQueue(db, null);
  });
}

async function moveTo(db: Database, organisation: string): Promise<void> {
  await writeWhole(
    db,
    (before, after) => ({
      ...noPlace,
      formerDevices: [{ id: settledBy, until: after }],
      pushed: { seq: before, id: null },
      confirmed: before,
    }),
    async (before) => {
      await putServerLog(db, { organisation, since: before });
      await putAttachmentQueue(db, null);
      await db.conflicts.clear();
    },
  );
  // What the former server leased is given there only; the highest number stays known.
  await changeNumbers(db, (numbers) => ({ numbers: { ...numbers, blocks: [] }, result: undefined }));
}
