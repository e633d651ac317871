import { foundRoomSchema, testRoomParamsSchema } from '#shared/sync/test-room-messages.ts';
import { readOnlineRoom } from '../../tests/online-rooms.ts';
import { defineRoute } from '../route.ts';

export const readTestRoomRoute = defineRoute({
  method: 'GET',
  path: '/api/v1/test-rooms/:id',
  access: 'writeTests',
  summary: 'Who is where in a test that telephones take',
  params: testRoomParamsSchema,
  answer: foundRoomSchema,
  handle: ({ services, session, params }) => readOnlineRoom(services, session.organisation, params.id),
});
