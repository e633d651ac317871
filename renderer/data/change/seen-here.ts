import type { ChangeRow } from '#shared/model/change-row.ts';
import type { TableName } from '#shared/model/records.ts';
import type { SyncPlace } from './sync-place.ts';

/** How far records of the server were read of which the log is not followed yet: in the order of tables and ids. */
export interface Reading {
  /** Place in the server's log at which the records stood when their reading began. */
  seq: number;
  table: TableName;
  /** Null: to the end of the table. */
  until: string | null;
}

/** After a restored backup: changes of this computer's log up to `until` know of the server's only so much. */
export interface Floor {
  until: number;
  seen: number;
}

/**
 * How far this computer has read the server's log when it changes these records. While all records are read: what it
 * knew before of the same log; of records that came already, all.
 */
export function seenHere(
  { point, reading, floors = [] }: SyncPlace,
  records: readonly { table: TableName; id: string }[],
): number {
  if (point) return point.seq;
  const before = floors.at(-1)?.seen ?? 0;
  const came = reading && records.every((record) => isRead(reading, record));
  return Math.max(before, came ? reading.seq : 0);
}

const isRead = ({ table, until }: Reading, record: { table: TableName; id: string }): boolean =>
  record.table < table || (record.table === table && (until === null || record.id <= until));

/** What a change knew, as far as it still is the log that it knew. */
export const seenInLog = (
  { floors = [] }: SyncPlace,
  { seq, seen = 0 }: Pick<ChangeRow, 'seq' | 'seen'>,
): number => Math.min(seen, ...floors.filter(({ until }) => seq <= until).map((floor) => floor.seen));

/** With one floor more; those that it makes needless go. */
export const withFloor = (floors: readonly Floor[] = [], floor: Floor): Floor[] => [
  ...floors.filter(({ seen }) => seen < floor.seen),
  floor,
];
