import { pullAnswerSchema, pullRequestSchema } from '#shared/sync/messages.ts';
import { pull } from '../../changes/pull.ts';
import { sendLongAnswer } from '../long-answer.ts';
import { defineRoute } from '../route.ts';

export const pullRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/changes/pull',
  access: 'session',
  summary: 'What stands in the log after a point',
  body: pullRequestSchema,
  answer: pullAnswerSchema,
  handle: ({ services, session, body, ...asked }) =>
    sendLongAnswer(asked, () => pull(services.store, session, body)),
});
