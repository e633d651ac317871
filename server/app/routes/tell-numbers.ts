import { doneSchema } from '#shared/sync/account-messages.ts';
import { tellNumbersSchema } from '#shared/sync/lease-messages.ts';
import { tellNumbers } from '../../leases/tell-numbers.ts';
import { defineRoute } from '../route.ts';

export const tellNumbersRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/numbers/told',
  access: 'session',
  summary: 'Notes how far a device has used its numbers',
  body: tellNumbersSchema,
  answer: doneSchema,
  handle: ({ services, session, body }) =>
    services.store.inOrganisation(session.organisation, (sql) => tellNumbers(sql, session, body)),
});
