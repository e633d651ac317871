import type { SentChange } from '#shared/sync/messages.ts';
import type { Sql } from '../storage/sql.ts';

/** Ids of all changes that a change rests on, by its own id. */
export type RestedOn = ReadonlyMap<string, ReadonlySet<string>>;

/** No paper is written so often before it is signed. */
const mostSteps = 1000;

/**
 * What each of these changes rests on: the change of its record that it was made on, the one that this was made on,
 * and so on, as far as the log or the batch has them. Whoever made a change had all of these, also where the log that
 * they read is no more.
 */
export async function restedOn(
  sql: Sql,
  some: readonly SentChange[],
  batch: readonly SentChange[],
): Promise<RestedOn> {
  const bases = new Map(batch.map(({ id, base }) => [id, base]));
  const all = new Map<string, ReadonlySet<string>>();
  for (const change of some) {
    const rested = new Set<string>();
    let base = change.base;
    while (base !== null && !rested.has(base) && rested.size < mostSteps) {
      rested.add(base);
      if (!bases.has(base)) bases.set(base, await baseInLog(sql, base));
      base = bases.get(base) ?? null;
    }
    all.set(change.id, rested);
  }
  return all;
}

/** Null also where the log does not know the change, or forgot what it said. */
async function baseInLog(sql: Sql, change: string): Promise<string | null> {
  const [found] = await sql.query<{ row: string }>('select row from changes where change_id = $1', [change]);
  return found?.row ? (JSON.parse(found.row) as SentChange).base : null;
}
