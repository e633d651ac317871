import type { ChangeRow } from '#shared/model/change-row.ts';
import type { Point } from '#shared/sync/messages.ts';
import type { Database } from '../database.ts';
import { deviceOf } from './device.ts';
import type { Floor, Reading } from './seen-here.ts';

/** How far this computer and its server know of each other. */
export interface SyncPlace {
  /** The last change of the server's log that was read; null before the first. */
  point: Point | null;
  /** Earlier such points, newest first, thinned out the further they lie back. */
  points: Point[];
  /** Place in this computer's log up to which the server has answered for its own changes, and the last of these. */
  pushed: { seq: number; id: string | null };
  /** Place in this computer's log up to which its own changes were met in the server's log. */
  confirmed: number;
  /** Ids under which this computer was known, and up to where in its log: later rows with that id are of its copy. */
  formerDevices: { id: string; until: number }[];
  /** One for each time that the server came back from an older backup. */
  floors?: Floor[];
  /** While all records are read, and before the log is followed from `point`. */
  reading?: Reading;
  /** The computer left the server: it works alone, and goes on from here where it joins the same one again. */
  left?: {
    /** Ids of users of the organisation who never worked on this computer. */
    elsewhere: string[];
  };
}

export const noPlace: SyncPlace = {
  point: null,
  points: [],
  pushed: { seq: 0, id: null },
  confirmed: 0,
  formerDevices: [],
};

/** Also of a server that the computer left; null before it joined one. */
export async function knownPlaceOf(db: Database): Promise<SyncPlace | null> {
  const row = await db.meta.get('syncPlace');
  return row ? (JSON.parse(row.value) as SyncPlace) : null;
}

/** Null while the computer belongs to no server. */
export async function syncPlaceOf(db: Database): Promise<SyncPlace | null> {
  const place = await knownPlaceOf(db);
  return place?.left ? null : place;
}

export async function putSyncPlace(db: Database, place: SyncPlace): Promise<void> {
  await db.meta.put({ key: 'syncPlace', value: JSON.stringify(place) });
}

/** Tells this computer's own changes from those that came from elsewhere. */
export type IsOwn = (row: Pick<ChangeRow, 'device' | 'seq'>) => boolean;

export async function isOwnRow(db: Database): Promise<IsOwn> {
  const place = await knownPlaceOf(db);
  const device = await deviceOf(db);
  const former = new Map(place?.formerDevices.map(({ id, until }) => [id, until]));
  return (row) => row.device === device || row.seq <= (former.get(row.device) ?? 0);
}

const mostPoints = 60;

/** The points with a new one: the newest are all kept, older ones ever further apart. */
export function withPoint(points: readonly Point[], point: Point): Point[] {
  const kept = [point, ...points.filter(({ seq }) => seq < point.seq)];
  if (kept.length <= mostPoints) return kept;
  // Every second one of the older half goes: what remains reaches far back with few points.
  return kept.filter((_, index) => index < mostPoints / 2 || index % 2 === 0);
}
