import { loginAnswerSchema, loginRequestSchema } from '#shared/sync/account-messages.ts';
import { login } from '../../accounts/login.ts';
import { defineRoute } from '../route.ts';

export const loginRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/login',
  access: 'anyone',
  summary: 'Opens a session',
  body: loginRequestSchema,
  answer: loginAnswerSchema,
  handle: ({ services, body, request }) => login(services.store, services.tries, body, request.ip),
});
