import { doneSchema } from '#shared/sync/account-messages.ts';
import { beginNumbersSchema } from '#shared/sync/lease-messages.ts';
import { beginNumbers } from '../../leases/begin-numbers.ts';
import { databaseHome } from '../../leases/database-home.ts';
import { defineRoute } from '../route.ts';

export const beginNumbersRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/numbers/begin',
  access: 'manageServer',
  summary: 'Says with which number a row of documents goes on here',
  body: beginNumbersSchema,
  answer: doneSchema,
  handle: ({ services, session, body }) =>
    beginNumbers(services.store, session, body, {
      homeOf: (sql) => databaseHome(sql, services.data),
      now: new Date(),
    }),
});
