import { type NumberKind, numberRules } from '#shared/model/number-kinds.ts';
import type { Sql } from '../storage/sql.ts';

const millisecondsOfDay = 24 * 60 * 60 * 1000;

/** A row of numbers: of one kind in one year. */
export interface NumberRow {
  kind: NumberKind;
  year: number;
}

/** What was given of a row so far. */
export interface Room {
  /** The highest number; 0 where there is none. */
  highest: number;
  /** How many may be given now. */
  room: number;
}

const perDay = (kind: NumberKind, milliseconds: number) =>
  Math.floor((numberRules[kind].perDay * Math.max(0, milliseconds)) / millisecondsOfDay);

/** How many numbers of a row a server can have given in so many milliseconds, at most. */
export const mostGivenIn = (kind: NumberKind, milliseconds: number): number =>
  numberRules[kind].atOnce + perDay(kind, milliseconds) + 1;

/** Seconds until there is room for a number again. */
export const secondsToRoom = (kind: NumberKind): number =>
  Math.ceil(millisecondsOfDay / 1000 / numberRules[kind].perDay);

export async function roomOf(sql: Sql, { kind, year }: NumberRow, now: Date): Promise<Room> {
  const [row] = await sql.query<{ last: number; room: number; given_at: Date; reason: string }>(
    'select last, room, given_at, reason from leases where kind = $1 and year = $2 order by first desc limit 1',
    [kind, year],
  );
  const { atOnce } = numberRules[kind];
  if (!row) return { highest: 0, room: atOnce };
  const since = now.getTime() - row.given_at.getTime();
  return { highest: row.last, room: Math.min(atOnce, row.room + perDay(kind, since)) };
}
