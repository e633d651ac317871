import { pullAnswerSchema, pullRequestSchema } from '#shared/sync/messages.ts';
import { pull } from '../../changes/pull.ts';
import { defineRoute, sendJsonText } from '../route.ts';

export const pullRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/changes/pull',
  access: 'session',
  summary: 'What stands in the log after a point',
  body: pullRequestSchema,
  answer: pullAnswerSchema,
  async handle({ services, session, body, reply }) {
    const outcome = await pull(services.store, session, body);
    return outcome.ok ? sendJsonText(reply, outcome.value) : outcome;
  },
});
