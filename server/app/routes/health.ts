import { success } from '#shared/model/problem.ts';
import { doneSchema } from '#shared/sync/account-messages.ts';
import { defineRoute } from '../route.ts';

export const healthRoute = defineRoute({
  method: 'GET',
  path: '/api/health',
  access: 'anyone',
  summary: 'Whether the server and its database answer',
  answer: doneSchema,
  async handle({ services }) {
    await services.store.query('select 1');
    return success({});
  },
});
