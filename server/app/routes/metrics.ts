import { defineRoute } from '../route.ts';

export const metricsRoute = defineRoute({
  method: 'GET',
  path: '/api/metrics',
  access: 'thisComputer',
  summary: 'Counts and times for Prometheus',
  async handle({ services, reply }) {
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(services.metrics.text());
    return undefined;
  },
});
