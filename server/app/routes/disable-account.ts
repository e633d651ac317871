import { disableAccountSchema, doneSchema, idParamsSchema } from '#shared/sync/account-messages.ts';
import { changeAccount } from '../../accounts/accounts.ts';
import { defineRoute } from '../route.ts';

export const disableAccountRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/accounts/:id/disabled',
  access: 'manageUsers',
  summary: 'Shuts an account out, or lets it in again',
  params: idParamsSchema,
  body: disableAccountSchema,
  answer: doneSchema,
  handle: ({ services, session, params, body }) =>
    services.store.inOrganisation(session.organisation, (sql) =>
      changeAccount(sql, session, params.id, body),
    ),
});
