import { attachmentStatesRequestSchema, attachmentStatesSchema } from '#shared/sync/attachment-messages.ts';
import { storedAttachments } from '../../attachments/read-attachment.ts';
import { defineRoute } from '../route.ts';

export const storedAttachmentsRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/attachments/stored',
  access: 'session',
  summary: 'Which attached files the server has',
  body: attachmentStatesRequestSchema,
  answer: attachmentStatesSchema,
  handle: ({ services, session, body }) => storedAttachments(services, session, body.ids),
});
