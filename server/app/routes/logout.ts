import { success } from '#shared/model/problem.ts';
import { doneSchema } from '#shared/sync/account-messages.ts';
import { endSession } from '../../accounts/session.ts';
import { defineRoute } from '../route.ts';

export const logoutRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/logout',
  access: 'session',
  summary: 'Ends the session',
  withOneTimePassword: true,
  answer: doneSchema,
  async handle({ services, session, token }) {
    await services.store.inOrganisation(session.organisation, (sql) => endSession(sql, session, token));
    return success({});
  },
});
