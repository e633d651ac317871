import { leaseAnswerSchema, leaseRequestSchema } from '#shared/sync/lease-messages.ts';
import { databaseHome } from '../../leases/database-home.ts';
import { lease } from '../../leases/lease.ts';
import { defineRoute } from '../route.ts';

export const leaseRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/leases',
  access: 'session',
  summary: 'Gives a device a block of numbers',
  body: leaseRequestSchema,
  answer: leaseAnswerSchema,
  handle: ({ services, session, body }) =>
    lease(services.store, session, body, {
      homeOf: (sql) => databaseHome(sql, services.data),
      now: new Date(),
    }),
});
