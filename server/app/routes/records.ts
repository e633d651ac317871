import { recordsAnswerSchema, recordsRequestSchema } from '#shared/sync/messages.ts';
import { records } from '../../changes/records.ts';
import { defineRoute, sendJsonText } from '../route.ts';

export const recordsRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/records',
  access: 'session',
  summary: 'All records, page by page, for a device that has none',
  body: recordsRequestSchema,
  answer: recordsAnswerSchema,
  handle: async ({ services, session, body, reply }) =>
    sendJsonText(reply, await records(services.store, session, body)),
});
