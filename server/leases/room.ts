import type { NumberKind } from '#shared/sync/lease-messages.ts';
import type { Sql } from '../storage/sql.ts';

/**
 * No more than so many numbers at once, and after that so many a day. It is more than an organisation needs; the limit
 * is what makes it known how many numbers a server can at most have given since a backup was taken.
 */
const limits: Readonly<Record<NumberKind, { atOnce: number; perDay: number }>> = {
  certificates: { atOnce: 10_000, perDay: 5_000 },
  orders: { atOnce: 1_000, perDay: 500 },
};

const millisecondsOfDay = 24 * 60 * 60 * 1000;

/** What was given of a kind so far. */
export interface Room {
  /** The highest number; 0 where there is none. */
  highest: number;
  /** How many may be given now. */
  room: number;
}

const perDay = (kind: NumberKind, milliseconds: number) =>
  Math.floor((limits[kind].perDay * Math.max(0, milliseconds)) / millisecondsOfDay);

/** How many numbers a server can have given in so many milliseconds, at most. */
export const mostGivenIn = (kind: NumberKind, milliseconds: number): number =>
  limits[kind].atOnce + perDay(kind, milliseconds) + 1;

/** Seconds until there is room for a number again. */
export const secondsToRoom = (kind: NumberKind): number =>
  Math.ceil(millisecondsOfDay / 1000 / limits[kind].perDay);

export async function roomOf(sql: Sql, kind: NumberKind, now: Date): Promise<Room> {
  const [row] = await sql.query<{ last: number; room: number; given_at: Date }>(
    'select last, room, given_at from leases where kind = $1 order by first desc limit 1',
    [kind],
  );
  const { atOnce } = limits[kind];
  if (!row) return { highest: 0, room: atOnce };
  const since = now.getTime() - row.given_at.getTime();
  return { highest: row.last, room: Math.min(atOnce, row.room + perDay(kind, since)) };
}
