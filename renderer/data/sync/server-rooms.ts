import type { TestRooms } from '#renderer/platform/platform.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { foundRoomSchema, type OnlineRoom, onlineRoomSchema } from '#shared/sync/test-room-messages.ts';
import type { TestRoomState } from '#shared/test-taking/room-bridge.ts';
import { askAsSpeaker } from './account/ask-as-speaker.ts';
import { readServerPlace } from './account/server-place.ts';

/** Telephones reach the server where this computer does. */
const stateOf = ({ path, ...report }: OnlineRoom): TestRoomState => ({
  ...report,
  address: path && `${readServerPlace()?.address ?? ''}${path}`,
});

const told = (answer: Outcome<OnlineRoom>): Outcome<TestRoomState> =>
  answer.ok ? success(stateOf(answer.value)) : answer;

const at = (testId: string, act = ''): string => `/api/v1/test-rooms/${testId}${act}`;

/** Tests that the server holds open for telephones anywhere (O10-28). Problems: those of `askAsSpeaker`. */
export const serverRooms: TestRooms = {
  testAddresses: async () => success([]),
  async testRoomState(testId) {
    const found = await askAsSpeaker(at(testId), foundRoomSchema);
    return found.ok ? success(found.value && stateOf(found.value)) : found;
  },
  startTestRoom: async ({ room }) =>
    told(await askAsSpeaker(at(room.testId, '/open'), onlineRoomSchema, { room })),
  stopTestRoom: async (testId) => told(await askAsSpeaker(at(testId, '/close'), onlineRoomSchema, {})),
};
