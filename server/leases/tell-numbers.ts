import { type Outcome, success } from '#shared/model/problem.ts';
import type { TellNumbers } from '#shared/sync/lease-messages.ts';
import type { PushSession } from '../changes/push-session.ts';
import type { Sql } from '../storage/sql.ts';

/**
 * Notes how far a device has used its own blocks; what it says of others, or of numbers that are not in the block,
 * changes nothing. It is only shown: no number is given out again by it.
 */
export async function tellNumbers(
  sql: Sql,
  { device }: PushSession,
  { blocks }: TellNumbers,
): Promise<Outcome<object>> {
  for (const { kind, year, first, next, open, returned } of blocks) {
    const own = (numbers: readonly number[]) =>
      JSON.stringify(numbers.filter((one) => one >= first && one < next));
    await sql.query(
      `update leases set next = greatest(next, $5), open = $6, returned = $7
        where kind = $1 and year = $2 and first = $3 and device = $4 and reason = 'device'
          and $5 between first and last + 1`,
      [kind, year, first, device, next, own(open), own(returned)],
    );
  }
  return success({});
}
