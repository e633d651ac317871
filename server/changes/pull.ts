import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { PullRequest } from '#shared/sync/messages.ts';
import type { SqlStore } from '../storage/sql.ts';
import { horizonOf } from './forget-older.ts';
import { hasAnswered, hasPoint, lastSeq, markColumn } from './log-point.ts';
import type { PushSession } from './push-session.ts';

interface LoggedChange {
  seq: number;
  id: string;
  device: string;
  row: string;
  effect: string | null;
  mark: string;
}

/** A change as JSON. Rows and effects are JSON already and are passed on as they lie. */
function changeText({ seq, id, device, row, effect }: LoggedChange, asking: string): string {
  const parts = [`"seq":${seq}`, `"id":${JSON.stringify(id)}`];
  if (device !== asking) parts.push(`"row":${row}`);
  if (effect) parts.push(`"effect":${effect}`);
  return `{${parts.join(',')}}`;
}

/**
 * What stands in the log after a point, as the JSON of a `PullAnswer`: the asking device's own changes without their
 * rows, which it has. Problem: `logDiffers` where the point is not in this log, the device's last
 * answered change is unknown to it, or lies before what it still has.
 */
export function pull(
  store: SqlStore,
  { organisation, device, role }: PushSession,
  { after, point, limit }: PullRequest,
): Promise<Outcome<string>> {
  return store.inOrganisation(organisation, async (sql) => {
    if (!(await hasPoint(sql, point)) || !(await hasAnswered(sql, after))) return failure('logDiffers');
    // What stood after the point was forgotten in part: all records are read instead.
    if ((point?.seq ?? 0) < (await horizonOf(sql))) return failure('logDiffers');
    // Asked first: what is added meanwhile is then more than "the last", never less.
    const last = await lastSeq(sql);
    const changes = await sql.query<LoggedChange>(
      `select seq, change_id as id, device, row, effect, ${markColumn} as mark from changes
        where seq > $1 order by seq limit $2`,
      [point?.seq ?? 0, limit],
    );
    const end = changes.at(-1);
    const reached = JSON.stringify(end ? { seq: end.seq, id: end.mark } : null);
    const newest = Math.max(last, end?.seq ?? 0);
    const texts = changes.map((change) => changeText(change, device)).join(',');
    return success(
      `{"changes":[${texts}],"point":${reached},"last":${newest},"role":${JSON.stringify(role)}}`,
    );
  });
}
