import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Session } from '../accounts/session.ts';
import { admit } from './admit.ts';
import { sendOutcome } from './answer.ts';
import type { Route, Services } from './route.ts';

/** Wire form of what went wrong. */
const problemSchema = z.object({
  ok: z.literal(false),
  problem: z.object({
    code: z.string(),
    clause: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
});

const needsSession = ({ access }: Route) => access !== 'anyone' && access !== 'thisComputer';

/** Puts a route of the list into the server: who may, before the body is read; then its shape; then the answer. */
export function addRoute(app: FastifyInstance, services: Services, route: Route): void {
  const { method, path, summary, body, params, answer, bodyLimit } = route;
  app.route({
    method,
    url: path,
    ...(bodyLimit && { bodyLimit }),
    schema: {
      summary,
      ...(body && { body }),
      ...(params && { params }),
      ...(answer && {
        response: { 200: z.object({ ok: z.literal(true), value: answer }), '4xx': problemSchema },
      }),
      ...(needsSession(route) && { security: [{ session: [] }] }),
    },
    // After the limit of requests, before a byte of the body is unpacked.
    async preParsing(request, reply) {
      const admitted = await admit(services, route, request);
      if (admitted.ok) request.admitted = admitted.value;
      else await sendOutcome(reply, admitted);
    },
    async handler(request, reply) {
      const { session, token } = request.admitted;
      const outcome = await route.handle({
        services,
        // A route without a session never looks at it, one with a session was not let in without.
        session: session as Session,
        token,
        body: request.body,
        params: request.params,
        request,
        reply,
      });
      return outcome ? sendOutcome(reply, outcome) : reply;
    },
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    admitted: import('./admit.ts').Admitted;
  }
}
