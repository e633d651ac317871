import { success } from '#shared/model/problem.ts';
import { recordsAnswerSchema, recordsRequestSchema } from '#shared/sync/messages.ts';
import { records } from '../../changes/records.ts';
import { sendLongAnswer } from '../long-answer.ts';
import { defineRoute } from '../route.ts';

export const recordsRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/records',
  access: 'session',
  summary: 'All records, page by page, for a device that has none',
  body: recordsRequestSchema,
  answer: recordsAnswerSchema,
  handle: ({ services, session, body, ...asked }) =>
    sendLongAnswer(asked, async () => success(await records(services.store, session, body))),
});
