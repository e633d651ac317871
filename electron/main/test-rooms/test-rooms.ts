import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { endAll, endOverdue } from '#shared/test-taking/attempt-rules.ts';
import type { StartTestRoomRequest, TestRoomState } from '#shared/test-taking/room-bridge.ts';
import { roomReport } from '#shared/test-taking/room-report.ts';
import { openedAgain, type TestRoom, testRoomSchema } from '#shared/test-taking/test-room.ts';
import { isOwnHost } from './network-addresses.ts';
import { hasRoomFile, openRoomFile, type RoomFile } from './room-file.ts';
import { type RoomServer, serveRoom } from './room-server.ts';

/** A room that telephones reach now. */
interface OpenRoom {
  room: TestRoom;
  file: RoomFile;
  server: RoomServer;
  address: string;
}

export interface TestRooms {
  start(request: StartTestRoomRequest): Promise<Outcome<TestRoomState>>;
  state(testId: string): Promise<Outcome<TestRoomState | null>>;
  stop(testId: string): Promise<Outcome<TestRoomState>>;
}

/** Rooms that may be open at once. */
const mostRooms = 20;

/** Goes on evenly, whatever somebody does to the clock of the computer during a test. */
const evenClock = (): (() => number) => {
  const begun = Date.now() - performance.now();
  return () => begun + performance.now();
};

/**
 * The tests that this computer serves to telephones (O10-28), each in a file below `folder`. A room is only there while
 * somebody lets it be: nothing opens one by itself. Problems: `testAddressGone`, `testRoomClosed`, `testRoomFailed`.
 */
export function testRoomsIn(
  folder: () => string,
  logError: (where: string, error: unknown) => void,
  stayAwake: (isNeeded: boolean) => void,
): TestRooms {
  const open = new Map<string, OpenRoom>();
  const now = evenClock();
  const fileOf = (testId: string) => join(folder(), `${testId}.jsonl`);
  const reported = (
    { room, file }: Pick<OpenRoom, 'room' | 'file'>,
    address: string | null,
  ): TestRoomState => ({
    ...roomReport(room, file.stored.state, now()),
    address,
  });

  /** Only one call of a kind works on the rooms at a time: two clicks must not open a room twice. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const turn = last.then(work).catch((error: unknown) => {
      logError('test-room', error);
      return failure('testRoomFailed');
    });
    last = turn;
    return turn;
  };

  /** `leftAt`: until when it was open in another network; null where it ended otherwise. */
  async function openRoom(request: StartTestRoomRequest, leftAt: number | null): Promise<OpenRoom> {
    const { host } = request;
    const file = await openRoomFile(fileOf(request.room.testId));
    try {
      const { opening, state, lastAt } = file.stored;
      const room = opening ? testRoomSchema.parse(openedAgain(opening.room, request.room)) : request.room;
      const path = opening?.path ?? randomBytes(8).toString('base64url');
      const failed = (error: unknown) => logError('test-room', error);
      const server = await serveRoom({ room, file, host, port: opening?.port ?? 0, path, now, failed });
      try {
        file.open(room, path, server.port);
        const at = Math.round(now());
        // Whose time was up before the room went away has ended; the others get back the time without it.
        const since = leftAt ?? lastAt;
        if (since !== null) file.add([...endOverdue(state, since), { kind: 'continued', at, since }]);
        await file.kept();
      } catch (error) {
        await server.close();
        throw error;
      }
      server.letIn();
      return { room, file, server, address: `http://${host}:${server.port}/t/${path}/` };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** What is told as ended stays ended after a crash: it is kept first. */
  async function endTimes({ file }: OpenRoom, at: number): Promise<void> {
    file.add(endOverdue(file.stored.state, at));
    await file.kept();
  }

  /** Nobody reaches the room any more; it stays as it is in its file. */
  async function leave(testId: string): Promise<void> {
    const room = open.get(testId);
    open.delete(testId);
    stayAwake(open.size > 0);
    await room?.server.close();
    // What was still to be written is, though nobody waits for it any more.
    await room?.file.kept().finally(() => room.file.close());
  }

  /** Ends all who still write: a room that is not open, because the program was closed in between, has its file. */
  async function endRoom(testId: string): Promise<TestRoomState | null> {
    if (!open.has(testId) && !(await hasRoomFile(fileOf(testId)))) return null;
    const file = open.get(testId)?.file ?? (await openRoomFile(fileOf(testId)));
    const { opening, lastAt } = file.stored;
    const at = open.has(testId) ? Math.round(now()) : (lastAt ?? 0);
    try {
      file.add(endOverdue(file.stored.state, at));
      file.add(endAll(file.stored.state, at));
      await file.kept();
      return opening && { ...roomReport(opening.room, file.stored.state, at), address: null };
    } finally {
      if (open.has(testId)) await leave(testId);
      else await file.close();
    }
  }

  async function readClosed(testId: string): Promise<TestRoomState | null> {
    if (!(await hasRoomFile(fileOf(testId)))) return null;
    const file = await openRoomFile(fileOf(testId));
    try {
      const { opening, state, lastAt } = file.stored;
      // While nobody can answer no time runs out.
      return opening && { ...roomReport(opening.room, state, lastAt ?? 0), address: null };
    } finally {
      await file.close();
    }
  }

  return {
    start: (request) =>
      inTurn(async () => {
        const { testId } = request.room;
        if (!isOwnHost(request.host)) return failure('testAddressGone', undefined, 'O10-28');
        if (!open.has(testId) && open.size >= mostRooms) return failure('testRoomFailed');
        // Open already: it goes on in the network of now, with whoever came late.
        const leftAt = open.has(testId) ? Math.round(now()) : null;
        await leave(testId);
        const started = await openRoom(request, leftAt);
        open.set(testId, started);
        stayAwake(true);
        return success(reported(started, started.address));
      }),
    state: (testId) =>
      inTurn(async () => {
        const room = open.get(testId);
        if (!room) return success(await readClosed(testId));
        await endTimes(room, Math.round(now()));
        return success(reported(room, room.address));
      }),
    stop: (testId) =>
      inTurn(async () => {
        const ended = await endRoom(testId);
        return ended ? success(ended) : failure('testRoomClosed', undefined, 'O10-28');
      }),
  };
}
