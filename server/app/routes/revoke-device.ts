import { doneSchema, idParamsSchema } from '#shared/sync/account-messages.ts';
import { revokeDevice } from '../../accounts/devices.ts';
import { defineRoute } from '../route.ts';

export const revokeDeviceRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/devices/:id/revoke',
  access: 'manageServer',
  summary: 'Shuts a device out for good, for one that was lost',
  params: idParamsSchema,
  answer: doneSchema,
  handle: ({ services, session, params }) =>
    services.store.inOrganisation(session.organisation, (sql) => revokeDevice(sql, session, params.id)),
});
