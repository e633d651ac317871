import type { Point } from '#shared/sync/messages.ts';
import type { Sql } from '../storage/sql.ts';

/**
 * Takes the organisation's log for this transaction: nobody else adds to it until the commit, so that the order of
 * the numbers is the order in which they can be read. Gives the last number.
 */
export async function holdLog(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ last: number }>('select last_seq as last from organisations for update');
  if (!row) throw new Error('The organisation is gone');
  return row.last;
}

/** The last number of the log, as it can be read now. */
export async function lastSeq(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ last: number }>('select last_seq as last from organisations');
  return row?.last ?? 0;
}

/**
 * What a program remembers of a place in the log. A change that comes again after a restored backup may get the number
 * that it had: by the time it is known as another one.
 */
export const markColumn = "left(change_id || ' ' || extract(epoch from received_at)::text, 200)";

/** Whether that change stands there in the log. A program that handed it over itself knows its id alone. Without a point: always. */
export async function hasPoint(sql: Sql, point: Point | null): Promise<boolean> {
  if (!point) return true;
  const rows = await sql.query(
    `select 1 from changes where seq = $1 and (change_id = $2 or ${markColumn} = $2)`,
    [point.seq, point.id],
  );
  return rows.length > 0;
}

/** Whether this change was answered: taken into the log, or refused. Without one: always. */
export async function hasAnswered(sql: Sql, change: string | null): Promise<boolean> {
  if (change === null) return true;
  const rows = await sql.query(
    'select 1 from changes where change_id = $1 union all select 1 from refused where change_id = $1',
    [change],
  );
  return rows.length > 0;
}

/** The newest of these points that stands in the log; null where none does. */
export async function commonPoint(sql: Sql, points: readonly Point[]): Promise<Point | null> {
  const rows = await sql.query<Point>(
    `select c.seq, p.id from unnest($1::bigint[], $2::text[]) as p (seq, id)
      join changes c on c.seq = p.seq and (c.change_id = p.id or ${markColumn} = p.id) order by c.seq desc limit 1`,
    [points.map(({ seq }) => seq), points.map(({ id }) => id)],
  );
  return rows[0] ?? null;
}

/** The latest logical clock of all changes; null before the first. */
export async function latestClock(sql: Sql): Promise<string | null> {
  const [row] = await sql.query<{ clock: string | null }>('select clock from organisations');
  return row?.clock ?? null;
}

/** The end of the log; null while it is empty. */
export async function endOfLog(sql: Sql): Promise<Point | null> {
  const rows = await sql.query<Point>(
    `select seq, ${markColumn} as id from changes where seq = (select last_seq from organisations)`,
  );
  return rows[0] ?? null;
}
