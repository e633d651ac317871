import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { httpTransport } from '#renderer/data/sync/http-transport.ts';
import { failure, success } from '#shared/model/problem.ts';
import { type PullRequest, syncVersion } from '#shared/sync/messages.ts';

interface Seen {
  path: string | undefined;
  headers: IncomingMessage['headers'];
  body: unknown;
}

let server: Server;
let address = '';
let seen: Seen[] = [];
let answer: { status?: number; body: string } = { body: '' };

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const bytes = Buffer.concat(parts);
    const plain = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
    seen.push({ path: request.url, headers: request.headers, body: JSON.parse(plain.toString()) });
    response.writeHead(answer.status ?? 200).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  seen = [];
});

const answering = (body: unknown, status = 200) => {
  answer = { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
};
const transport = (onToken: (token: string) => Promise<void> = async () => undefined) =>
  httpTransport({
    address,
    token: 'organisation.token',
    secretOf: async (device) => `of ${device}`,
    onToken,
  });
const pull = { version: syncVersion, point: null, limit: 500 } as PullRequest;

test('a question carries the token, and is packed where it is long', async () => {
  answering(success({ changes: [], point: null, last: 7, role: 'viewer' }));
  expect(await transport().pull(pull)).toEqual(
    success({ changes: [], point: null, last: 7, role: 'viewer' }),
  );
  expect(seen[0]).toMatchObject({
    path: '/api/v1/changes/pull',
    headers: { authorization: 'Bearer organisation.token' },
    body: pull,
  });
  expect(seen[0]?.headers['content-encoding']).toBeUndefined();
  answering(success({ point: null }));
  const points = Array.from({ length: 100 }, (_, index) => ({ seq: index + 1, id: crypto.randomUUID() }));
  expect(await transport().commonPoint(points)).toEqual(success({ point: null }));
  expect(seen[1]?.headers['content-encoding']).toBe('gzip');
  expect(seen[1]?.body).toEqual({ version: syncVersion, points });
});

test.each([
  ['sessionUnknown', 401, 'signedOut'],
  ['accountDisabled', 401, 'signedOut'],
  ['deviceRevoked', 401, 'deviceRevoked'],
  ['tooManyRequests', 429, 'serverBusy'],
  ['serverFailed', 500, 'serverBusy'],
  ['logDiffers', 400, 'logDiffers'],
  ['deviceCopied', 400, 'deviceCopied'],
])('the server says %s (%i): %s', async (code, status, told) => {
  answering(failure(code), status);
  expect(await transport().pull(pull)).toEqual(failure(told));
});

test('a version that the server does not speak asks for an update, anything else is named in the log', async () => {
  answering(failure('messageInvalid', { field: 'version' }), 400);
  expect(await transport().pull(pull)).toEqual(failure('updateNeeded'));
  answering(failure('messageInvalid', { field: 'point' }), 400);
  expect(await transport().pull(pull)).toEqual(failure('serverRefused', { reason: 'messageInvalid' }));
  answering(success({ changes: 'none' }));
  expect(await transport().pull(pull)).toEqual(failure('updateNeeded'));
});

test('a page in between, or nobody there, is no server', async () => {
  answering('<title>Sign in to the network</title>');
  expect(await transport().pull(pull)).toEqual(failure('serverAway'));
  const nobody = httpTransport({
    ...{ address: 'http://127.0.0.1:1', token: 't' },
    onToken: async () => undefined,
  });
  expect(await nobody.pull(pull)).toEqual(failure('serverAway'));
});

test('after another name for the computer the new token is kept and used', async () => {
  const kept: string[] = [];
  const connection = transport(async (token) => {
    kept.push(token);
  });
  answering(success({ token: 'organisation.second' }));
  expect(await connection.renewDevice('b')).toEqual(success(null));
  expect(seen.at(-1)?.body).toEqual({ device: 'b', secret: 'of b' });
  answering(success({ changes: [], point: null, last: 0, role: 'viewer' }));
  await connection.pull(pull);
  expect(kept).toEqual(['organisation.second']);
  expect(seen.at(-1)?.headers.authorization).toBe('Bearer organisation.second');
});
