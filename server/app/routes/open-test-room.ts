import { failure } from '#shared/model/problem.ts';
import {
  mostBytesOfRoom,
  onlineRoomSchema,
  openTestRoomSchema,
  testRoomParamsSchema,
} from '#shared/sync/test-room-messages.ts';
import { openOnlineRoom } from '../../tests/online-rooms.ts';
import { defineRoute } from '../route.ts';

export const openTestRoomRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/test-rooms/:id/open',
  access: 'writeTests',
  summary: 'Opens a test to telephones',
  params: testRoomParamsSchema,
  body: openTestRoomSchema,
  bodyLimit: mostBytesOfRoom,
  answer: onlineRoomSchema,
  handle: async ({ services, session, params, body: { room } }) =>
    room.testId === params.id
      ? openOnlineRoom(services, session.organisation, room)
      : failure('messageInvalid', { field: 'room/testId' }),
});
