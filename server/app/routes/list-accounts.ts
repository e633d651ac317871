import { success } from '#shared/model/problem.ts';
import { accountListSchema } from '#shared/sync/account-messages.ts';
import { listAccounts } from '../../accounts/accounts.ts';
import { defineRoute } from '../route.ts';

export const listAccountsRoute = defineRoute({
  method: 'GET',
  path: '/api/v1/accounts',
  access: 'manageUsers',
  summary: 'Accounts of the organisation',
  answer: accountListSchema,
  async handle({ services, session: { organisation } }) {
    return success(
      await services.store.inOrganisation(organisation, (sql) => listAccounts(sql, organisation)),
    );
  },
});
