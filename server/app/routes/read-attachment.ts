import {
  attachmentParamsSchema,
  attachmentPartSchema,
  attachmentRangeSchema,
} from '#shared/sync/attachment-messages.ts';
import { readAttachment } from '../../attachments/read-attachment.ts';
import { defineRoute } from '../route.ts';

export const readAttachmentRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/attachments/:id/read',
  access: 'session',
  summary: 'Gives a part of an attached file',
  body: attachmentRangeSchema,
  params: attachmentParamsSchema,
  answer: attachmentPartSchema,
  handle: ({ services, session, params, body }) => readAttachment(services, session, params.id, body),
});
