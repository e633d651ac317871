import { randomBytes } from 'node:crypto';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { OnlineRoom } from '#shared/sync/test-room-messages.ts';
import { endAll, endOverdue } from '#shared/test-taking/attempt-rules.ts';
import { roomReport } from '#shared/test-taking/room-report.ts';
import { openedAgain, type TestRoom, testRoomSchema } from '#shared/test-taking/test-room.ts';
import type { Services } from '../app/route.ts';
import type { HeldRoom } from './held-room.ts';

type Rooms = Pick<Services, 'store' | 'rooms' | 'now'>;

const reported = ({ room, state, id }: HeldRoom, isOpen: boolean, now: number): OnlineRoom => ({
  ...roomReport(room, state, now),
  path: isOpen ? `/t/${id}/` : null,
});

/**
 * Opens a test to telephones (O10-28). Opened again, the address, the questions and the codes stay as they were told;
 * who was not in it is added. Problem: `messageInvalid` where somebody who is added has the code of another.
 */
export async function openOnlineRoom(
  { store, rooms, now }: Rooms,
  organisation: string,
  room: TestRoom,
): Promise<Outcome<OnlineRoom>> {
  const id = randomBytes(18).toString('base64url');
  await store.inOrganisation(organisation, (sql) =>
    sql.query(
      `insert into test_rooms (organisation, test, id, room, revision, entries, is_open)
        values ($1, $2, $3, $4, 1, 0, true) on conflict (organisation, test) do nothing`,
      [organisation, room.testId, id, JSON.stringify(room)],
    ),
  );
  const opened = await rooms.hold(organisation, room.testId, async (held, sql) => {
    const again = testRoomSchema.safeParse(openedAgain(held.room, room));
    if (!again.success) return failure('messageInvalid', { field: 'room/entrants' });
    const isAnother = again.data.entrants.length > held.room.entrants.length;
    await sql.query(
      `update test_rooms set is_open = true, room = $2, revision = revision + $3 where test = $1`,
      [room.testId, JSON.stringify(again.data), isAnother ? 1 : 0],
    );
    await held.add(endOverdue(held.state, now()));
    return success(reported({ ...held, room: again.data }, true, now()));
  });
  return opened?.value ?? failure('testRoomClosed', undefined, 'O10-28');
}

/** Who is where; null where the test was never opened here. What is told as ended has ended for good. */
export async function readOnlineRoom(
  { rooms, now }: Rooms,
  organisation: string,
  test: string,
): Promise<Outcome<OnlineRoom | null>> {
  const found = await rooms.hold(organisation, test, async (held) => {
    const at = now();
    await held.add(endOverdue(held.state, at));
    return reported(held, held.isOpen, at);
  });
  return success(found?.value ?? null);
}

/** Ends all who still write and closes the test. Problem: `testRoomClosed` where it was never opened here. */
export async function closeOnlineRoom(
  { rooms, now }: Rooms,
  organisation: string,
  test: string,
): Promise<Outcome<OnlineRoom>> {
  const closed = await rooms.hold(organisation, test, async (held, sql) => {
    const at = now();
    await held.add(endOverdue(held.state, at));
    await held.add(endAll(held.state, at));
    await sql.query('update test_rooms set is_open = false where test = $1', [test]);
    return reported(held, false, at);
  });
  return closed ? success(closed.value) : failure('testRoomClosed', undefined, 'O10-28');
}
