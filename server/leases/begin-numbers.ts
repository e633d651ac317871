import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { BeginNumbers } from '#shared/sync/lease-messages.ts';
import { audit } from '../accounts/audit.ts';
import { holdLog } from '../changes/log-point.ts';
import type { PushSession } from '../changes/push-session.ts';
import type { Sql, SqlStore } from '../storage/sql.ts';
import type { LeaseTime } from './lease.ts';
import { type NumberRow, roomOf } from './room.ts';
import { skipAfterRestore } from './skip-after-restore.ts';

/** Clocks of computers and the turn of the year: rows of other years are not given from. */
export const isNearYear = (year: number, now: Date): boolean => Math.abs(year - now.getUTCFullYear()) <= 1;

/** A row begins when somebody says so, or with the new year where the kind was numbered here before. */
export async function hasBegun(sql: Sql, { kind, year }: NumberRow): Promise<boolean> {
  const rows = await sql.query(
    "select 1 from leases where kind = $1 and year <= $2 and reason <> 'restore' limit 1",
    [kind, year],
  );
  return rows.length > 0;
}

/** Numbers that stand behind all that anybody got: those that were only said to be given before are nobody's. */
async function lowestFree(sql: Sql, { kind, year }: NumberRow, highest: number): Promise<number> {
  const [top] = await sql.query<{ first: number; reason: string }>(
    'select first, reason from leases where kind = $1 and year = $2 order by first desc limit 1',
    [kind, year],
  );
  return top?.reason === 'before' ? top.first : highest + 1;
}

/**
 * From now on the organisation numbers the row here: `next` is the first number that is free, for an organisation that
 * begins in the middle of a year or goes on behind a register on paper. It can be set higher later, and lower only as
 * long as nobody got a number since. Problems: `numbersGiven` with the lowest number that is free; `messageInvalid` for a year that is far away.
 */
export function beginNumbers(
  store: SqlStore,
  session: Pick<PushSession, 'organisation' | 'account' | 'device'>,
  { kind, year, next }: BeginNumbers,
  { homeOf, now }: LeaseTime,
): Promise<Outcome<object>> {
  const { organisation } = session;
  return store.inOrganisation(organisation, async (sql) => {
    await holdLog(sql);
    if (!isNearYear(year, now)) return failure('messageInvalid', { field: '/year' });
    await skipAfterRestore(sql, organisation, { home: await homeOf(sql), now });
    const { highest, room } = await roomOf(sql, { kind, year }, now);
    const lowest = await lowestFree(sql, { kind, year }, highest);
    if (next < lowest) return failure('numbersGiven', { next: lowest });
    await sql.query(
      "delete from leases where kind = $1 and year = $2 and first >= $3 and reason = 'before'",
      [kind, year, lowest],
    );
    const put = (first: number, last: number, reason: string) =>
      sql.query(
        `insert into leases (organisation, kind, year, first, last, device, reason, room, given_at)
          values ($1, $2, $3, $4, $5, '', $6, $7, $8) on conflict (organisation, kind, year, first) do nothing`,
        [organisation, kind, year, first, last, reason, room, now],
      );
    await put(0, 0, 'begun');
    if (next > lowest) await put(lowest, next - 1, 'before');
    await audit(sql, session, 'numbersBegun', { kind, year: `${year}`, next: `${next}` });
    return success({});
  });
}
