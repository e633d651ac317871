import type { TestRooms } from '#renderer/platform/platform.ts';
import { failure, success } from '#shared/model/problem.ts';
import { answerRoom, type RoomResponse } from '#shared/test-taking/answer-room.ts';
import { endAll } from '#shared/test-taking/attempt-rules.ts';
import { roomReport } from '#shared/test-taking/room-report.ts';
import { addEntries, emptyRoom, type RoomState } from '#shared/test-taking/room-state.ts';
import type { TestRoom } from '#shared/test-taking/test-room.ts';

/** A room in memory that follows the same rules as that of the desktop program. */
export function roomsInMemory(hosts: readonly string[] = ['192.168.1.5']) {
  let room: TestRoom | null = null;
  let state: RoomState = emptyRoom;
  let address: string | null = null;
  const told = (of: TestRoom) => ({ ...roomReport(of, state, Date.now()), address });
  const rooms: TestRooms = {
    testAddresses: async () => success(hosts.map((host) => ({ name: 'Wi-Fi', host }))),
    async startTestRoom(request) {
      room = request.room;
      address = `http://${request.host}:49152/t/jol/`;
      return success(told(room));
    },
    testRoomState: async () => success(room && told(room)),
    async stopTestRoom() {
      if (!room) return failure('testRoomClosed');
      state = addEntries(state, endAll(state, Date.now()));
      address = null;
      return success(told(room));
    },
  };
  /** What a telephone asks of the room. */
  const ask = (method: string, path: string, body = ''): RoomResponse => {
    if (!room) throw new Error('The room was never open');
    const answer = answerRoom(room, state, {
      ...{ method, path, body, query: new URLSearchParams(), address: '10.0.0.7', now: Date.now() },
      ...{ tooManyTries: false, newDevice: () => crypto.randomUUID() },
    });
    state = addEntries(state, answer.entries);
    return answer.response;
  };
  /** A trainee types the code and chooses these answers; gives the way to send more. */
  const enter = (enrolmentId: string) => {
    const code = room?.entrants.find((one) => one.enrolmentId === enrolmentId)?.code ?? '';
    const page = ask('POST', 'enter', `code=${code}`).headers.Location ?? '';
    let number = 0;
    return (answers: [number, number][], ends = false) => {
      number += 1;
      return ask('POST', `${page}/save`, JSON.stringify({ number, answers, switches: [], ends }));
    };
  };
  return { rooms, enter, roomOf: () => room, close: () => (address = null) };
}
