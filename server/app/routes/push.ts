import { mostBytesInBatch, pushAnswerSchema, pushRequestSchema } from '#shared/sync/messages.ts';
import { push } from '../../changes/push.ts';
import { defineRoute } from '../route.ts';

export const pushRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/changes/push',
  access: 'session',
  summary: 'Takes changes of one device into the log',
  body: pushRequestSchema,
  bodyLimit: mostBytesInBatch,
  answer: pushAnswerSchema,
  handle: ({ services, session, body }) => push(services.store, session, body),
});
