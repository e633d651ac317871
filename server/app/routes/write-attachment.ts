import {
  attachmentParamsSchema,
  attachmentPieceSchema,
  attachmentProgressSchema,
  mostBytesInPiece,
} from '#shared/sync/attachment-messages.ts';
import { writeAttachment } from '../../attachments/write-attachment.ts';
import { defineRoute } from '../route.ts';

export const writeAttachmentRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/attachments/:id/write',
  access: 'session',
  summary: 'Takes a piece of an attached file',
  body: attachmentPieceSchema,
  params: attachmentParamsSchema,
  // Base64, and what stands around it.
  bodyLimit: Math.ceil(mostBytesInPiece / 3) * 4 + 1024,
  answer: attachmentProgressSchema,
  handle: ({ services, session, params, body }) => writeAttachment(services, session, params.id, body),
});
