import { success } from '#shared/model/problem.ts';
import { publishedDraftsSchema } from '#shared/sync/discussion-messages.ts';
import { listDrafts } from '../../discussion/draft/list-drafts.ts';
import { defineRoute } from '../route.ts';

export const draftsRoute = defineRoute({
  method: 'GET',
  path: '/api/v1/discussions',
  access: 'writeProgrammes',
  summary: 'The drafts that are shown for discussion',
  answer: publishedDraftsSchema,
  handle: async ({ services, session }) =>
    success({ drafts: await services.store.inOrganisation(session.organisation, listDrafts) }),
});
