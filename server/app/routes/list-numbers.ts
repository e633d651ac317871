import { numberListSchema } from '#shared/sync/lease-messages.ts';
import { listNumbers } from '../../leases/list-numbers.ts';
import { defineRoute } from '../route.ts';

export const listNumbersRoute = defineRoute({
  method: 'GET',
  path: '/api/v1/numbers',
  access: 'session',
  summary: 'Numbers of documents: the next ones, who has which, how far they were used',
  answer: numberListSchema,
  handle: ({ services, session: { organisation } }) =>
    services.store.inOrganisation(organisation, (sql) => listNumbers(sql, new Date())),
});
