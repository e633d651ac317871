import { numberRules } from '#shared/model/number-kinds.ts';
import { mayDo } from '#shared/model/permissions.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { Lease, LeaseRequest } from '#shared/sync/lease-messages.ts';
import { hasPoint, holdLog } from '../changes/log-point.ts';
import type { PushSession } from '../changes/push-session.ts';
import type { Sql, SqlStore } from '../storage/sql.ts';
import { hasBegun, isNearYear } from './begin-numbers.ts';
import { type NumberRow, roomOf, secondsToRoom } from './room.ts';
import { skipAfterRestore } from './skip-after-restore.ts';

/** Where the server stands, and when. `homeOf`: where the database lies (`databaseHome`). */
export interface LeaseTime {
  homeOf: (sql: Sql) => Promise<string>;
  now: Date;
}

/**
 * Gives a device the next numbers of a row: after all that were ever given and all that the device has heard of. The
 * same request gets the same block; it may be smaller than what was asked for. Problems: `notAllowed`;
 * `numbersNotBegun` where nobody has said yet with which number the row begins here; `numbersLater` where so many were
 * given that there are none for now; `logDiffers` where the device read another log than this one (an older backup was
 * restored): no numbers before both know of each other again; `messageInvalid` where another device asked under that
 * id, or for a year that is far away.
 */
export async function lease(
  store: SqlStore,
  session: PushSession,
  request: LeaseRequest,
  { homeOf, now }: LeaseTime,
): Promise<Outcome<Lease>> {
  const who = { role: session.role, userId: session.account };
  const permission = mayDo(who, numberRules[request.kind].action);
  if (!permission.allowed) return failure('notAllowed', { reason: permission.reason });
  return store.inOrganisation(session.organisation, async (sql) => {
    await holdLog(sql);
    const given = await givenFor(sql, request.request);
    if (given) return isOf(given, session, request) ? success(blockOf(given)) : otherRequest();
    if (!(await hasPoint(sql, request.point))) return failure('logDiffers');
    await skipAfterRestore(sql, session.organisation, { home: await homeOf(sql), now });
    if (!isNearYear(request.year, now)) return failure('messageInvalid', { field: '/year' });
    if (request.highest === 0 && !(await hasBegun(sql, request))) return failure('numbersNotBegun');
    const { highest, room } = await roomOf(sql, request, now);
    if (room < 1) return failure('numbersLater', { seconds: secondsToRoom(request.kind) });
    const size = Math.min(request.size, room);
    const first = Math.max(highest, request.highest) + 1;
    const block = { first, last: first + size - 1 };
    await give(sql, session, request, { ...block, room: Math.max(0, room - (block.last - highest)), now });
    return success(block);
  });
}

type Given = Lease & NumberRow & { device: string };

async function givenFor(sql: Sql, request: string): Promise<Given | undefined> {
  const [given] = await sql.query<Given>(
    'select first, last, kind, year, device from leases where request = $1',
    [request],
  );
  return given;
}

const isOf = (given: Given, { device }: PushSession, { kind, year, size }: LeaseRequest) =>
  given.device === device && given.kind === kind && given.year === year && given.last - given.first < size;

const blockOf = ({ first, last }: Given): Lease => ({ first, last });
const otherRequest = () => failure('messageInvalid', { field: '/request' });

const give = (
  sql: Sql,
  { organisation, device }: PushSession,
  { kind, year, request }: LeaseRequest,
  { first, last, room, now }: Lease & { room: number; now: Date },
) =>
  sql.query(
    `insert into leases (organisation, kind, year, first, last, device, request, room, given_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [organisation, kind, year, first, last, device, request, room, now],
  );
