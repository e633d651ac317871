import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '#shared/content-security-policy.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';
import { buildServer } from './build-server.ts';
import { isDeeperThan } from './json-body.ts';
import { addTestingOrganisation, ask, type TestingPerson } from './testing-server.ts';

let store: SqlStore;
let app: FastifyInstance;
let place: string;
let administrator: TestingPerson;
const lines: string[] = [];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'ereje-hostile-'));
  const pages = join(place, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html>');
  writeFileSync(join(pages, 'assets', 'index-AAAAAAAA.js'), `const a = '${'ереже '.repeat(1000)}';`);
  writeFileSync(join(pages, '.hidden'), 'secret');
  writeFileSync(join(place, 'secret.txt'), 'secret');
  store = await openMemoryStore();
  app = await buildServer({ store, pages, logStream: { write: (line) => void lines.push(line) } });
  await app.listen({ port: 0, host: '127.0.0.1' });
  administrator = await (await addTestingOrganisation(store, 'Орталық')).add('administrator');
}, 60_000);
afterAll(async () => {
  await app.close();
  await store.close();
  rmSync(place, { recursive: true });
});

const salt = 'POST /api/v1/login/salt';
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('messages that are none', () => {
  test.each([
    ['empty', '', 400],
    ['no JSON', '{', 400],
    ['a text', '"a"', 400],
    ['nothing', 'null', 400],
    ['a list', '[]', 400],
    ['of wrong types', '{"login":5}', 400],
    ['with more than is asked', '{"login":"a","admin":true}', 400],
    ['nested deep', `{"login":${deep(5000)}}`, 400],
    ['nested deep beyond the end', '['.repeat(30_000), 400],
    ['that change prototypes', '{"login":"a","__proto__":{"admin":true}}', 400],
    ['too large', JSON.stringify({ login: 'a'.repeat(70_000) }), 413],
    ['a login too long', JSON.stringify({ login: 'a'.repeat(201) }), 400],
  ])('are refused: %s', async (_, body, status) => {
    const answer = await ask(app, salt, { body });
    expect(answer.status).toBe(status);
    expect(answer.code).toMatch(/^message/);
    expect(answer.text.length).toBeLessThan(200);
  });

  test('other kinds of content are not read', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'text/xml',
    ]) {
      const answer = await ask(app, salt, { body: 'login=a', headers: { 'content-type': type } });
      expect(answer.code).toBe('messageInvalid');
    }
  });

  test('packed messages are read; packed more than allowed they are not', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const good = await ask(app, salt, { headers, body: gzipSync(JSON.stringify({ login: 'әкімші' })) });
    expect(good.status).toBe(200);
    const bomb = gzipSync(JSON.stringify({ login: 'a'.repeat(50_000_000) }));
    expect(bomb.length).toBeLessThan(60_000);
    expect(await ask(app, salt, { headers, body: bomb })).toMatchObject({ code: 'messageTooLarge' });
    expect((await ask(app, salt, { headers, body: 'not gzip' })).status).toBe(400);
    const other = await ask(app, salt, { headers: { 'content-encoding': 'br' }, body: 'x' });
    expect(other.status).toBeGreaterThanOrEqual(400);
    expect(other.status).toBeLessThan(500);
  });

  test('depth is counted by what opens and closes, not by letters within texts', () => {
    const measured = (text: string, most: number) => isDeeperThan(Buffer.from(text), most);
    expect(measured(deep(3), 3)).toBe(false);
    expect(measured(deep(4), 3)).toBe(true);
    expect(measured(JSON.stringify({ a: '[[[[{{{{', b: ['\\"[[[[', '\\\\'] }), 2)).toBe(false);
    expect(measured(`["\\\\",${deep(3)}]`, 3)).toBe(true);
    expect(measured('"[[[[', 1)).toBe(false);
  });

  test.each(["' or 1=1 --", '../x', '%00', 'a'.repeat(80), '{}'])('as an identifier: %j', async (id) => {
    const path = `POST /api/v1/devices/${encodeURIComponent(id)}/revoke`;
    const { status } = await ask(app, path, { token: administrator.token, body: {} });
    expect([400, 404, 414]).toContain(status);
  });
});

describe('paths', () => {
  /** Asks exactly as written: other clients would tidy the path. */
  const get = (path: string) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const { port } = app.server.address() as AddressInfo;
      request({ host: '127.0.0.1', port, path }, (answer) => {
        let text = '';
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      })
        .on('error', reject)
        .end();
    });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '//secret.txt',
    '/.hidden',
    '/%2ehidden',
    '/assets',
    '/assets/',
    '/missing.js',
    '/index.html%00.js',
    '/%',
    '/api/v1/../../secret.txt',
    '/api/unknown',
  ])('%s leads nowhere', async (path) => {
    const { status, text } = await get(path);
    expect([400, 403, 404]).toContain(status);
    expect(text).not.toContain('secret');
  });

  test('what is there comes with its own policy, and compressed', async () => {
    const page = await ask(app, 'GET /');
    expect(page.headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    const script = await ask(app, 'GET /assets/index-AAAAAAAA.js', {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(script.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': expect.stringContaining('immutable'),
    });
  });
});

describe('headers', () => {
  test.each(['GET /api/health', 'GET /api/v1/session', 'GET /nothing', `${salt}`])('of %s', async (at) => {
    const { headers } = await ask(app, at, { body: at.startsWith('POST') ? { login: 'a' } : undefined });
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
      'cache-control': 'no-store',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });

  test.each([
    ['app://ereje', true],
    ['http://127.0.0.1:4710', true],
    ['http://localhost:4710', true],
    ['https://example.com', false],
    ['http://127.0.0.1.example.com', false],
    ['http://localhost.example.com:80', false],
    ['null', false],
  ])('a page from %s may speak to the server: %s', async (origin, allowed) => {
    const headers = { origin, 'access-control-request-method': 'POST' };
    const { headers: got } = await ask(app, salt, { headers, body: { login: 'a' } });
    expect(got['access-control-allow-origin'] === origin).toBe(allowed);
    expect(got['access-control-allow-credentials']).toBeUndefined();
  });
});

describe('too much', () => {
  test('a session that listens once more ends its oldest stream, and no other', async () => {
    const { port } = app.server.address() as AddressInfo;
    const listen = async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/api/v1/poke`, {
        headers: { authorization: `Bearer ${administrator.token}` },
      });
      const reader = answer.body?.getReader();
      let ended = false;
      const read = async () => {
        for (;;) if ((await reader?.read())?.done !== false) break;
        ended = true;
      };
      void read();
      return { status: answer.status, isEnded: () => ended, stop: () => reader?.cancel() };
    };
    const streams = [await listen(), await listen(), await listen(), await listen()];
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await expect.poll(() => streams.map(({ isEnded }) => isEnded())).toEqual([true, true, false, false]);
    for (const { stop } of streams) await stop();
  });

  test('requests of one address are limited, also wrong ones, and others go on', async () => {
    const limited = await buildServer({ store, logLevel: 'silent', requestsPerMinute: 20 });
    const from = (remoteAddress: string) => limited.inject({ url: '/api/v1/session', remoteAddress });
    const answers = [];
    for (let n = 0; n < 25; n++) answers.push(await from('10.0.0.1'));
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    const last = answers.at(-1);
    expect(last?.json()).toMatchObject({ ok: false, problem: { code: 'tooManyRequests' } });
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await from('10.0.0.2')).statusCode).toBe(401);
    await limited.close();
  });

  test('an address that is only claimed is not believed without a proxy', async () => {
    const limited = await buildServer({ store, logLevel: 'silent', requestsPerMinute: 5 });
    const answers = [];
    for (let n = 0; n < 8; n++) {
      const headers = { 'x-forwarded-for': `10.0.0.${n}` };
      answers.push(await limited.inject({ url: '/api/v1/session', headers }));
    }
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(3);
    await limited.close();
  });
});

describe('the log', () => {
  test('tells route, status and time, and nothing about people', async () => {
    lines.length = 0;
    const { token, login } = administrator;
    await ask(app, `GET /api/v1/devices?iin=123456789012`, { token });
    await ask(app, 'POST /api/v1/accounts/Айгүл/disabled', { token, body: { disabled: 'Айгүл' } });
    await ask(app, salt, { body: { login: 'Айгүл' } });
    await ask(app, 'GET /Айгүл.html');
    await expect.poll(() => lines.length).toBe(4);
    const [line] = lines.map((each) => JSON.parse(each));
    expect(line).toMatchObject({ method: 'GET', route: '/api/v1/devices', status: 200 });
    const written = decodeURIComponent(lines.join(''));
    for (const personal of ['Айгүл', '123456789012', token, login, '127.0.0.1']) {
      expect(written).not.toContain(personal);
    }
  });

  test('of a failure tells where, not with what', async () => {
    lines.length = 0;
    let broken = false;
    const failing: SqlStore = {
      ...store,
      query: async (...given) => {
        if (!broken) return store.query(...given);
        throw Object.assign(new Error('Key (login)=(Айгүл) exists'), { code: '23505', detail: 'Айгүл' });
      },
    };
    const server = await buildServer({
      store: failing,
      logStream: { write: (line) => void lines.push(line) },
    });
    broken = true;
    const answer = await server.inject('/api/health');
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({ ok: false, problem: { code: 'serverFailed' } });
    await server.close();
    const written = lines.join('');
    expect(written).toContain('23505');
    expect(written).toContain('hostile.test.ts');
    expect(written).not.toContain('Айгүл');
  });
});
