import { registrationsAnswerSchema, registrationsRequestSchema } from '#shared/sync/certificate-messages.ts';
import { listRegistrations } from '../../certificates/list-registrations.ts';
import { defineRoute } from '../route.ts';

export const listRegistrationsRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/certificates/registrations',
  access: 'session',
  summary: 'When certificates were registered here, with the signature of the server',
  body: registrationsRequestSchema,
  answer: registrationsAnswerSchema,
  handle: ({ services, session, body }) =>
    services.store.inOrganisation(session.organisation, (sql) => listRegistrations(sql, body)),
});
