import { constants } from 'node:zlib';
import accepts from '@fastify/accepts';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod';
import { failure } from '#shared/model/problem.ts';
import { serverSecret } from '../accounts/server-secret.ts';
import { countWrongTries } from '../accounts/wrong-tries.ts';
import { certificatePages } from '../certificates/certificate-pages.ts';
import { startPokes } from '../changes/pokes.ts';
import { discussionPages } from '../discussion/discussion-pages.ts';
import type { SqlStore } from '../storage/sql.ts';
import { knownRooms } from '../tests/held-room.ts';
import { testPages } from '../tests/test-pages.ts';
import { addRoute } from './add-route.ts';
import { problemOfError, sendOutcome } from './answer.ts';
import { parseJsonBodies } from './json-body.ts';
import { type LogStream, logOptions } from './log.ts';
import { countMetrics } from './metrics.ts';
import { countOpenStreams } from './open-streams.ts';
import { servePages } from './pages.ts';
import type { Services } from './route.ts';
import { routes } from './routes.ts';
import { countWrongTokens } from './wrong-tokens.ts';

export interface ServerOptions {
  store: SqlStore;
  /** Folder of the server's own files, as attached ones. */
  data?: string;
  /** The built pages; without them only the interface for programs is served. */
  pages?: string;
  /** `silent`, `error`, `info` …: least level of the log. */
  logLevel?: string;
  logStream?: LogStream;
  /** Requests a minute from one address; behind a school's router there are many people. */
  requestsPerMinute?: number;
  /** A certificate chain and its key, in PEM: the server then speaks https. */
  tls?: { cert: Buffer; key: Buffer };
  /** Addresses of proxies whose `X-Forwarded-For` is believed, as Fastify's `trustProxy` has them. */
  trustProxy?: string | boolean;
  /** Milliseconds since 1970; the computer's own clock where it is left out. */
  now?: () => number;
  /** Origins of pages besides those of the program itself that may speak to this server. */
  origins?: readonly string[];
}

/** Pages of the program that come from somewhere else than this server. */
const ownOrigins = [/^app:\/\/ereje$/, /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/];

/** Reading and writing a body may take so long, in milliseconds: connections are slow, and not for ever. */
const longestRequest = 5 * 60_000;

/** The server, ready to listen or to be asked by `inject`. It does not close the store. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { store, pages, logLevel = 'info', requestsPerMinute = 12_000 } = options;
  const secret = await serverSecret(store);
  const services: Services = {
    store,
    secret,
    tries: countWrongTries(store, secret),
    wrongTokens: countWrongTokens(),
    streams: countOpenStreams(),
    metrics: countMetrics(),
    pokes: await startPokes(store),
    rooms: knownRooms(store),
    now: options.now ?? Date.now,
    data: options.data ?? null,
  };
  const settings = {
    logger: logOptions(logLevel, options.logStream) ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy ?? false,
    bodyLimit: 64 * 1024,
    requestTimeout: longestRequest,
    routerOptions: { maxParamLength: 100 },
  };
  const { tls } = options;
  const app = (tls ? Fastify({ ...settings, https: tls }) : Fastify(settings)) as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  app.decorateRequest('admitted');
  answerErrors(app);
  measure(app, services);
  parseJsonBodies(app);
  await protect(app, requestsPerMinute, options.origins ?? []);
  await app.register(swagger, {
    openapi: { info: { title: 'Ereje', version: '1' }, components: { securitySchemes: { session } } },
    transform: jsonSchemaTransform,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  for (const route of routes) addRoute(app, services, route);
  await app.register(discussionPages, services);
  await app.register(testPages, services);
  await app.register(certificatePages, services);
  if (pages) await servePages(app, pages);
  await app.ready();
  return app;
}

const session = { type: 'http', scheme: 'bearer' } as const;

async function protect(app: FastifyInstance, requestsPerMinute: number, origins: readonly string[]) {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // Other names of the same domain are not ours to decide about.
    strictTransportSecurity: { includeSubDomains: false },
  });
  await app.register(cors, {
    origin: [...ownOrigins, ...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Content-Encoding'],
    exposedHeaders: ['Retry-After'],
    maxAge: 24 * 60 * 60,
  });
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    cache: 50_000,
    errorResponseBuilder: (_request, { ttl }) =>
      Object.assign(new Error('Too many requests'), { statusCode: 429, seconds: Math.ceil(ttl / 1000) }),
  });
  await app.register(accepts);
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    requestEncodings: ['gzip'],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
}

function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError & { seconds?: number }, request, reply) => {
    if (error.seconds) return sendOutcome(reply, failure('tooManyRequests', { seconds: error.seconds }));
    const outcome = problemOfError(error);
    if (outcome.problem.code === 'serverFailed') request.log.error({ err: error }, 'failed');
    return sendOutcome(reply, outcome);
  });
  app.setNotFoundHandler((_request, reply) => sendOutcome(reply, failure('addressUnknown')));
}

function measure(app: FastifyInstance, { metrics, pokes }: Services): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const seconds = reply.elapsedTime / 1000;
    metrics.count(request.method, route, reply.statusCode, seconds);
    const line = { method: request.method, route, status: reply.statusCode, ms: Math.round(seconds * 1000) };
    request.log.info(line, 'answered');
  });
  app.addHook('preClose', () => pokes.stop());
  app.addHook('onClose', async () => metrics.stop());
}
