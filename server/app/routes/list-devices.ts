import { mayDo } from '#shared/model/permissions.ts';
import { success } from '#shared/model/problem.ts';
import { deviceListSchema } from '#shared/sync/account-messages.ts';
import { listDevices } from '../../accounts/devices.ts';
import { defineRoute } from '../route.ts';

export const listDevicesRoute = defineRoute({
  method: 'GET',
  path: '/api/v1/devices',
  access: 'session',
  summary: "One's own devices; who manages the server sees all of the organisation",
  answer: deviceListSchema,
  async handle({ services, session: { organisation, account, role } }) {
    const all = mayDo({ role, userId: account }, 'manageServer').allowed;
    const list = await services.store.inOrganisation(organisation, (sql) =>
      listDevices(sql, organisation, all ? undefined : account),
    );
    return success(list);
  },
});
