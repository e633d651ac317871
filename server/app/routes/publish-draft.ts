import {
  discussionParamsSchema,
  mostBytesOfDraft,
  publishDraftSchema,
  publishedDraftSchema,
} from '#shared/sync/discussion-messages.ts';
import { publishDraft } from '../../discussion/draft/publish-draft.ts';
import { defineRoute } from '../route.ts';

export const publishDraftRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/discussions/:id',
  access: 'writeProgrammes',
  summary: 'Shows a posted draft for discussion',
  params: discussionParamsSchema,
  body: publishDraftSchema,
  bodyLimit: mostBytesOfDraft,
  answer: publishedDraftSchema,
  handle: ({ services, session, params, body }) => publishDraft(services.store, session, params.id, body),
});
