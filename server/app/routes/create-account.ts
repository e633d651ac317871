import { createAccountSchema, doneSchema } from '#shared/sync/account-messages.ts';
import { createAccount } from '../../accounts/accounts.ts';
import { defineRoute } from '../route.ts';

export const createAccountRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/accounts',
  access: 'manageUsers',
  summary: 'Makes an account with a password for one time',
  body: createAccountSchema,
  answer: doneSchema,
  handle: ({ services, session, body }) => createAccount(services.store, session, body),
});
