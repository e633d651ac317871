import { renewDeviceAnswerSchema, renewDeviceSchema } from '#shared/sync/account-messages.ts';
import { renewDevice } from '../../accounts/renew-device.ts';
import { defineRoute } from '../route.ts';

export const renewDeviceRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/devices/renew',
  access: 'session',
  summary: 'Gives a program whose store was copied a device of its own',
  body: renewDeviceSchema,
  answer: renewDeviceAnswerSchema,
  handle: ({ services, session, token, body }) =>
    services.store.inOrganisation(session.organisation, (sql) => renewDevice(sql, session, token, body)),
});
