import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import accepts from '@fastify/accepts';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { longAnswersAtOnce, sendLongAnswer } from './long-answer.ts';

const long = JSON.stringify({ text: 'ұзақ жауап '.repeat(1000) });
let app: FastifyInstance;
let making = 0;
let most = 0;
let made = 0;
let next: Outcome<string>;
/** What the makers wait for. */
let held: Promise<unknown>;
beforeEach(async () => {
  making = most = made = 0;
  next = success(long);
  held = pause(5);
  app = Fastify();
  await app.register(accepts);
  app.get('/', async (request, reply) => {
    const problem = await sendLongAnswer({ request, reply }, async () => {
      making += 1;
      most = Math.max(most, making);
      await held;
      making -= 1;
      made += 1;
      return next;
    });
    return problem ?? reply;
  });
});
afterEach(() => app.close());

const ask = (encoding?: string) =>
  app.inject({ url: '/', headers: encoding ? { 'accept-encoding': encoding } : {} });

test('however many ask at once, few answers are made at a time, and all are answered', async () => {
  const all = await Promise.all(Array.from({ length: 60 }, () => ask('gzip')));
  expect(most).toBe(longAnswersAtOnce);
  for (const { rawPayload } of all)
    expect(gunzipSync(rawPayload).toString()).toBe(`{"ok":true,"value":${long}}`);
});

test('an answer is packed as the asking one can unpack it', async () => {
  const best = await ask('gzip, deflate, br, zstd');
  expect(best.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(JSON.parse(brotliDecompressSync(best.rawPayload).toString()).value).toEqual(JSON.parse(long));
  expect((await ask('br;q=0, gzip')).headers['content-encoding']).toBe('gzip');
  for (const none of [undefined, 'identity']) {
    const plain = await ask(none);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.json().value).toEqual(JSON.parse(long));
  }
});

test('a short answer is not packed; what went wrong is given back', async () => {
  next = success('{"changes":[]}');
  const short = await ask('gzip');
  expect(short.headers['content-encoding']).toBeUndefined();
  expect(short.json()).toEqual({ ok: true, value: { changes: [] } });
  next = failure('logDiffers');
  expect((await ask('gzip')).json()).toMatchObject({ ok: false, problem: { code: 'logDiffers' } });
});

test('who went away while waiting in the line is not answered', async () => {
  let release: () => void = () => undefined;
  held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const connections = () => promisify(app.server.getConnections).call(app.server);
  const gone = new AbortController();
  const waiting = Array.from({ length: 40 }, () =>
    fetch(address, { signal: gone.signal }).catch(() => undefined),
  );
  await expect.poll(connections).toBe(40);
  await expect.poll(() => making).toBe(longAnswersAtOnce);
  gone.abort();
  await Promise.all(waiting);
  await expect.poll(connections).toBe(0);
  release();
  expect((await fetch(address)).ok).toBe(true);
  expect(made).toBe(longAnswersAtOnce + 1);
});
