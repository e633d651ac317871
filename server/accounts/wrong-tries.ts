import { createHmac } from 'node:crypto';
import type { Sql, SqlStore } from '../storage/sql.ts';

/** Names that tries are counted under, each with how many there may be within the window. */
export type TryLimits = Readonly<Record<string, number>>;

/** Counts tries at passwords for all server processes on one database. */
export interface WrongTries {
  /**
   * A try under these names begins, and is counted before its end is known: many at once are as many. Gives 0, or the
   * seconds to wait where there were too many; the try then counts for nothing and must not be made.
   */
  begin(limits: TryLimits): Promise<number>;
  /** A try went right: these names start anew. */
  forget(limits: TryLimits): Promise<void>;
  /** A try went right: under these names it alone is not counted. */
  takeBack(limits: TryLimits): Promise<void>;
}

/** Old names that one try clears away at most. */
const mostCleared = 100;

/**
 * Under a name with as many tries within `window` seconds as its limit allows, the next one waits until the first of
 * them is that old. The database has a keyed hash of each name: logins and addresses stand nowhere. `secret`: of the
 * whole server. The clock is the database's.
 */
export function countWrongTries(store: SqlStore, secret: string, window = 15 * 60): WrongTries {
  const hashOf = (name: string) =>
    createHmac('sha256', Buffer.from(secret, 'base64')).update(`try ${name}`).digest('base64');
  const hashed = (limits: TryLimits) =>
    new Map(Object.entries(limits).map(([name, limit]) => [hashOf(name), limit]));

  return {
    async begin(limits) {
      const seconds = await store.transaction((sql) => countTry(sql, hashed(limits), window * 1000));
      await clearOld(store, window);
      return seconds;
    },
    async forget(limits) {
      await store.query('delete from wrong_tries where name = any($1::text[])', [[...hashed(limits).keys()]]);
    },
    takeBack: (limits) => store.transaction((sql) => takeBackTry(sql, [...hashed(limits).keys()])),
  };
}

async function countTry(sql: Sql, limits: ReadonlyMap<string, number>, window: number): Promise<number> {
  // Always in the same order, so that two tries never wait for one another.
  const names = [...limits].sort(([one], [other]) => (one < other ? -1 : 1));
  const counted: { name: string; wait: number; times: number[] }[] = [];
  for (const [name, limit] of names) {
    const { times, now } = await holdName(sql, name);
    const recent = times.filter((at) => at > now - window).slice(-limit);
    const [first = now] = recent;
    const wait = recent.length < limit ? 0 : Math.max(1, Math.ceil((first + window - now) / 1000));
    counted.push({ name, wait, times: [...recent, now] });
  }
  const seconds = Math.max(0, ...counted.map(({ wait }) => wait));
  if (seconds > 0) return seconds;
  for (const { name, times } of counted) {
    await sql.query('update wrong_tries set times = $2 where name = $1', [name, JSON.stringify(times)]);
  }
  return 0;
}

/** One of them, no matter which: only how many there are is asked. */
async function takeBackTry(sql: Sql, names: readonly string[]): Promise<void> {
  for (const name of names.toSorted()) {
    const { times } = await holdName(sql, name);
    await sql.query('update wrong_tries set times = $2 where name = $1', [
      name,
      JSON.stringify(times.slice(0, -1)),
    ]);
  }
}

/** Until the commit nobody else counts under this name, nor clears it away. */
async function holdName(sql: Sql, name: string): Promise<{ times: number[]; now: number }> {
  const [row] = await sql.query<{ times: string; now: number }>(
    `insert into wrong_tries (name, times, last_at) values ($1, '[]', clock_timestamp())
      on conflict (name) do update set last_at = clock_timestamp()
      returning times, (extract(epoch from last_at) * 1000)::bigint as now`,
    [name],
  );
  if (!row) throw new Error('A count of tries is gone');
  return { times: JSON.parse(row.times), now: row.now };
}

/** Without waiting for anybody: what another try holds is cleared later. */
const clearOld = (sql: Sql, window: number) =>
  sql.query(
    `delete from wrong_tries where name in (
      select name from wrong_tries where last_at < now() - make_interval(secs => $1) order by last_at
        limit ${mostCleared} for update skip locked)`,
    [window],
  );
