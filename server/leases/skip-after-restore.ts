import { numberKinds } from '#shared/model/number-kinds.ts';
import type { Sql } from '../storage/sql.ts';
import { mostGivenIn, roomOf } from './room.ts';

/** Nobody's numbers: the block of a device that cannot be. */
const nobody = '';

/**
 * Notes for organisations that are new where the database lies, before anybody has a backup that does not know it.
 * `sql`: without a scope it is done for all of them.
 */
export async function noteHome(sql: Sql, home: string): Promise<void> {
  await sql.query('update organisations set home = $1 where home is null', [home]);
}

/**
 * Where the database is not the one that gave numbers before, but a copy or a backup of it, it does not know what was
 * given since, and whoever has those numbers may be away for weeks: it goes on behind as many as can have been given.
 * Then there is room for none at first, so that a second restore of the same backup skips those that follow too.
 */
export async function skipAfterRestore(
  sql: Sql,
  organisation: string,
  { home, now }: { home: string; now: Date },
): Promise<void> {
  const [row] = await sql.query<{ home: string | null }>('select home from organisations');
  if (row?.home === home) return;
  await sql.query('update organisations set home = $1', [home]);
  if (row?.home == null) return;
  const known = await lastTime(sql);
  const away = now.getTime() - known.getTime();
  for (const kind of numberKinds) {
    for (const year of yearsSince(known, now)) {
      const { highest } = await roomOf(sql, { kind, year }, now);
      await sql.query(
        `insert into leases (organisation, kind, year, first, last, device, reason, given_at, room)
          values ($1, $2, $3, $4, $5, $6, 'restore', $7, 0)`,
        [organisation, kind, year, highest + 1, highest + mostGivenIn(kind, away), nobody, now],
      );
    }
  }
}

/** Years of which numbers can have been given in that time: also a row that the backup knows nothing of. */
function yearsSince(known: Date, now: Date): number[] {
  const first = Math.min(known.getUTCFullYear(), now.getUTCFullYear()) - 1;
  const last = now.getUTCFullYear() + 1;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The latest time that the database knows of: it was not backed up before that. */
async function lastTime(sql: Sql): Promise<Date> {
  const [row] = await sql.query<{ at: Date }>(
    `select greatest(
        (select created_at from organisations),
        (select max(given_at) from leases),
        (select max(last_seen_at) from devices),
        (select received_at from changes where seq = (select last_seq from organisations))
      ) as at`,
  );
  return row?.at ?? new Date(0);
}
