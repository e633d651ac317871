import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import type { PermittedAction } from '#shared/model/permissions-matrix.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { Session } from '../accounts/session.ts';
import type { WrongTries } from '../accounts/wrong-tries.ts';
import type { Pokes } from '../changes/pokes.ts';
import type { SqlStore } from '../storage/sql.ts';
import type { KnownRooms } from '../tests/held-room.ts';
import type { Metrics } from './metrics.ts';
import type { OpenStreams } from './open-streams.ts';
import type { WrongTokens } from './wrong-tokens.ts';

/** What the routes work with. */
export interface Services {
  store: SqlStore;
  /** Of the whole server: salts of logins that nobody has. */
  secret: string;
  tries: WrongTries;
  wrongTokens: WrongTokens;
  streams: OpenStreams;
  metrics: Metrics;
  pokes: Pokes;
  rooms: KnownRooms;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Folder of the server's own files; null where it has none. */
  data: string | null;
}

/**
 * Who is answered: anyone; a request from this computer itself; anyone with a session; a session whose role may do
 * this (`permissionsMatrix`), or may write programmes or tests. What depends on a record is asked by the route itself.
 */
export type Access =
  | 'anyone'
  | 'thisComputer'
  | 'session'
  | 'writeProgrammes'
  | 'writeTests'
  | PermittedAction;

type Open = 'anyone' | 'thisComputer';

/** A request that was let in, with its parsed parts. */
export interface Call<Of extends Access, Body extends z.ZodType, Params extends z.ZodType> {
  services: Services;
  session: Of extends Open ? null : Session;
  /** Of the session; empty where there is none. */
  token: string;
  body: z.output<Body>;
  params: z.output<Params>;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** An endpoint as data: `routes` lists them all, and the tests ask each of them everything that all must hold. */
export interface Route<
  Of extends Access = Access,
  Body extends z.ZodType = z.ZodType,
  Params extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST';
  /** As Fastify writes it: `/api/v1/accounts/:id/password`. */
  path: string;
  access: Of;
  /** For the description in OpenAPI. */
  summary: string;
  /** Answered also while the password is for one time. */
  withOneTimePassword?: boolean;
  body?: Body;
  params?: Params;
  /** Of the value in `{ ok: true, value }`; left out where the answer is no JSON. */
  answer?: z.ZodType;
  /** Most bytes of the body after it is unpacked; 64 KiB where nothing else is said. */
  bodyLimit?: number;
  /** Gives the answer, or sends it itself and gives nothing. */
  handle(call: Call<Of, Body, Params>): Promise<Outcome<unknown> | undefined>;
}

/** Writes a route with the types of its own parts. */
export const defineRoute = <
  const Of extends Access,
  Body extends z.ZodType = z.ZodUndefined,
  Params extends z.ZodType = z.ZodUndefined,
>(
  route: Route<Of, Body, Params>,
): Route => route as Route;
