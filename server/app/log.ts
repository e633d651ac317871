import type { FastifyServerOptions } from 'fastify';

/** Where lines of the log go; standard output where nothing is said. */
export interface LogStream {
  write(line: string): void;
}

/** The places in our own code, without the message: databases quote in it what they were given. */
const frames = (stack = '') =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());

/** Requests and answers are never written whole, whoever of the parts below logs them. */
const nothing = (() => undefined) as never;

/**
 * One line of JSON for each answer and each failure. No bodies, no queries, no headers, no addresses of people, and
 * paths as they are written in the list of routes.
 */
export const logOptions = (level: string, stream?: LogStream): FastifyServerOptions['logger'] => ({
  level,
  ...(stream && { stream }),
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  serializers: {
    req: nothing,
    res: nothing,
    err: ({ name, code, stack }: Error & { code?: string }) =>
      ({ type: name, code, stack: frames(stack).join('\n'), message: '' }) as never,
  },
});
