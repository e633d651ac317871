import type { FastifyError, FastifyReply } from 'fastify';
import { failure, type Outcome, type Problem } from '#shared/model/problem.ts';

/** The status of a problem for what stands between program and server; the program reads the code. */
const statuses: Readonly<Record<string, number>> = {
  accountDisabled: 401,
  accountTaken: 409,
  accountUnknown: 404,
  addressUnknown: 404,
  attachmentDiffers: 409,
  attachmentNotHere: 404,
  attachmentUnknown: 404,
  dataKeyDiffers: 409,
  deviceCopied: 409,
  deviceKnown: 409,
  deviceRevoked: 401,
  deviceTaken: 409,
  deviceUnknown: 404,
  discussionDiffers: 409,
  discussionTaken: 409,
  discussionUnknown: 404,
  lastAdministrator: 409,
  logDiffers: 409,
  loginTaken: 409,
  loginWrong: 401,
  messageTooLarge: 413,
  notAllowed: 403,
  numbersGiven: 409,
  numbersLater: 429,
  numbersNotBegun: 409,
  passwordForOneTime: 403,
  passwordWrong: 403,
  serverFailed: 500,
  sessionUnknown: 401,
  tooManyRequests: 429,
  tooManyTries: 429,
};

/** Sends what came out: `{ ok: true, value }`, or `{ ok: false, problem }` with a status that fits. */
export function sendOutcome(reply: FastifyReply, outcome: Outcome<unknown>): FastifyReply {
  reply.header('Cache-Control', 'no-store');
  if (outcome.ok) return reply.code(200).send(outcome);
  const { code, params } = outcome.problem;
  if (params && 'seconds' in params) reply.header('Retry-After', String(params.seconds));
  return reply.code(statuses[code] ?? 400).send(outcome);
}

/** What went wrong before or under a route, as a problem: nothing of what was sent comes back, nothing of the inside. */
export function problemOfError(error: FastifyError): { ok: false; problem: Problem } {
  if (error.validation) {
    const [first] = error.validation;
    return failure('messageInvalid', { field: (first?.instancePath ?? '').slice(1, 100) });
  }
  if (error.statusCode === 413) return failure('messageTooLarge');
  if (error.statusCode && error.statusCode < 500) return failure('messageInvalid', { field: '' });
  return failure('serverFailed');
}
