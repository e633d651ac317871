import { success } from '#shared/model/problem.ts';
import { commonPointAnswerSchema, commonPointRequestSchema } from '#shared/sync/messages.ts';
import { commonPoint } from '../../changes/log-point.ts';
import { defineRoute } from '../route.ts';

export const commonPointRoute = defineRoute({
  method: 'POST',
  path: '/api/v1/common-point',
  access: 'session',
  summary: 'The newest of the points that a program remembers which stands in the log',
  body: commonPointRequestSchema,
  answer: commonPointAnswerSchema,
  handle: ({ services, session, body }) =>
    services.store.inOrganisation(session.organisation, async (sql) =>
      success({ point: await commonPoint(sql, body.points) }),
    ),
});
