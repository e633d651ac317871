import { success } from '#shared/model/problem.ts';
import { auditListSchema } from '#shared/sync/account-messages.ts';
import { listAudit } from '../../accounts/audit.ts';
import { defineRoute } from '../route.ts';

export const listAuditRoute = defineRoute({
  method: 'GET',
  path: '/api/v1/audit',
  access: 'manageServer',
  summary: 'Who entered, and what was done with accounts and devices',
  answer: auditListSchema,
  async handle({ services, session: { organisation } }) {
    return success(await services.store.inOrganisation(organisation, (sql) => listAudit(sql, organisation)));
  },
});
