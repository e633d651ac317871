import { onlineRoomSchema, testRoomParamsSchema } from '#shared/sync/test-room-messages.ts';
import { closeOnlineRoom } from '../../tests/online-rooms.ts';
import { defineRoute } from '../route.ts';

export const closeTestRoomRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/test-rooms/:id/close',
  access: 'writeTests',
  summary: 'Ends a test that telephones take',
  params: testRoomParamsSchema,
  answer: onlineRoomSchema,
  handle: ({ services, session, params }) => closeOnlineRoom(services, session.organisation, params.id),
});
