import { changePasswordSchema, doneSchema } from '#shared/sync/account-messages.ts';
import { changePassword } from '../../accounts/password.ts';
import { defineRoute } from '../route.ts';

export const passwordRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/password',
  access: 'session',
  summary: "Changes one's own password, with the data key closed anew",
  withOneTimePassword: true,
  body: changePasswordSchema,
  answer: doneSchema,
  handle: ({ services, session, token, body }) =>
    changePassword(services.store, services.tries, { session, token }, body),
});
