import { success } from '#shared/model/problem.ts';
import { sessionAnswerSchema } from '#shared/sync/account-messages.ts';
import { describeSession } from '../../accounts/session.ts';
import { defineRoute } from '../route.ts';

export const sessionRoute = defineRoute({
  method: 'GET',
  path: '/api/v1/session',
  access: 'session',
  summary: 'Who speaks, with which role, in which organisation',
  withOneTimePassword: true,
  answer: sessionAnswerSchema,
  async handle({ services, session }) {
    const { store } = services;
    return success(await store.inOrganisation(session.organisation, (sql) => describeSession(sql, session)));
  },
});
