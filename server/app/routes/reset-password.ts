import { doneSchema, idParamsSchema, resetPasswordSchema } from '#shared/sync/account-messages.ts';
import { resetPassword } from '../../accounts/password.ts';
import { defineRoute } from '../route.ts';

export const resetPasswordRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/accounts/:id/password',
  access: 'manageUsers',
  summary: 'Gives an account a password for one time and ends its sessions',
  params: idParamsSchema,
  body: resetPasswordSchema,
  answer: doneSchema,
  handle: ({ services, session, params, body }) => resetPassword(services.store, session, params.id, body),
});
