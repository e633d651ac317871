import type { ZodType } from 'zod';
import { failure, type Outcome, type Problem, success } from '#shared/model/problem.ts';
import { renewDeviceAnswerSchema } from '#shared/sync/account-messages.ts';
import {
  commonPointAnswerSchema,
  pullAnswerSchema,
  pushAnswerSchema,
  recordsAnswerSchema,
  syncVersion,
} from '#shared/sync/messages.ts';
import { askServer, type PackedBody, packBody } from './account/ask-server.ts';
import type { SyncTransport } from './transport.ts';

interface Connection {
  address: string;
  token: string;
  signal?: AbortSignal;
  /** By which a device shows that an id is its own: what this computer keeps, but for tests. */
  secretOf?: (device: string) => Promise<string>;
  /** The computer signed in under another name: later requests carry this token. */
  onToken: (token: string) => Promise<void>;
}

/** Problems that the engine tells apart; a session that is no more, for whatever reason, is one thing to it. */
const known: Readonly<Record<string, string>> = {
  accountDisabled: 'signedOut',
  deviceCopied: 'deviceCopied',
  deviceRevoked: 'deviceRevoked',
  logDiffers: 'logDiffers',
  passwordForOneTime: 'signedOut',
  serverAway: 'serverAway',
  serverFailed: 'serverBusy',
  sessionUnknown: 'signedOut',
  tooManyRequests: 'serverBusy',
  tooManyTries: 'serverBusy',
  updateNeeded: 'updateNeeded',
};

const asSyncProblem = ({ code, params }: Problem) =>
  // A message of another version is refused for that field.
  code === 'messageInvalid' && params?.field === 'version'
    ? failure('updateNeeded')
    : code in known
      ? failure(known[code] ?? code)
      : failure('serverRefused', { reason: code });

const ownSecret = async (device: string) => (await import('./account/device-secret.ts')).deviceSecret(device);

/** The server over HTTP: JSON, packed, with the token of who is signed in. */
export function httpTransport({
  address,
  token: first,
  signal,
  secretOf = ownSecret,
  onToken,
}: Connection): SyncTransport {
  let token = first;
  const prepared = new WeakMap<object, Promise<PackedBody>>();
  const ask = async <T>(path: string, body: object, answer: ZodType<T>): Promise<Outcome<T>> => {
    const packed = prepared.get(body);
    const asked = await askServer({ address, path: `/api/v1/${path}`, body, packed, token, answer, signal });
    return asked.ok ? asked : asSyncProblem(asked.problem);
  };
  return {
    prepare: (request) => void prepared.set(request, packBody(request)),
    push: (request) => ask('changes/push', request, pushAnswerSchema),
    pull: (request) => ask('changes/pull', request, pullAnswerSchema),
    records: (request) => ask('records', request, recordsAnswerSchema),
    commonPoint: (points) => ask('common-point', { version: syncVersion, points }, commonPointAnswerSchema),
    async renewDevice(device) {
      const secret = await secretOf(device);
      const renewed = await ask('devices/renew', { device, secret }, renewDeviceAnswerSchema);
      if (!renewed.ok) return renewed;
      token = renewed.value.token;
      await onToken(token);
      return success(null);
    },
  };
}
