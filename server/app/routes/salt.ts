import { success } from '#shared/model/problem.ts';
import { saltAnswerSchema, saltRequestSchema } from '#shared/sync/account-messages.ts';
import { saltOf } from '../../accounts/login.ts';
import { defineRoute } from '../route.ts';

export const saltRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/login/salt',
  access: 'anyone',
  summary: 'How the keys are made of the password of a login',
  body: saltRequestSchema,
  answer: saltAnswerSchema,
  async handle({ services, body }) {
    return success(await saltOf(services.store, services.secret, body.login));
  },
});
