import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '#shared/content-security-policy.ts';
import { judgeHost } from './known-host.ts';
import { listen } from './listen.ts';
import { chooseEncoding } from './page-file.ts';

const script = `export const text = '${'бағдарлама '.repeat(500)}';`;
let place: string;
let folder: string;
let port: number;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const found = (probe.address() as AddressInfo).port;
  await new Promise((resolve) => probe.close(resolve));
  return found;
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'ereje-static-'));
  folder = join(place, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'index-AAAAAAAA.js'), script);
  await writeFile(join(folder, 'assets', 'Inter-AAAAAAAA.woff2'), new Uint8Array(2000));
  await writeFile(join(place, 'secret.txt'), 'secret');
  port = await freePort();
  expect(await listen(folder, port)).toEqual({ state: 'listening', address: `http://127.0.0.1:${port}/` });
});
afterAll(() => rm(place, { recursive: true }));

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

/** Asks exactly as written: `fetch` would tidy the path and the Host header. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('the page comes with the same content security policy as on the desktop', async () => {
  const answer = await get('/');
  expect(answer.status).toBe(200);
  expect(answer.body.toString()).toBe('<!doctype html>');
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
  expect(answer.headers['cache-control']).toBe('no-cache');
});

test('what is named by its content is kept for ever', async () => {
  const answer = await get('/assets/index-AAAAAAAA.js');
  expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(answer.headers['cache-control']).toContain('immutable');
});

test('text is compressed as the browser asks, and comes out the same', async () => {
  const path = '/assets/index-AAAAAAAA.js';
  const brotli = await get(path, { 'Accept-Encoding': 'gzip, deflate, br' });
  const gzipped = await get(path, { 'Accept-Encoding': 'gzip;q=1, br;q=0' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(gzipped.headers['content-encoding']).toBe('gzip');
  expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
  expect(gunzipSync(gzipped.body).toString()).toBe(script);
  expect(brotli.body.length).toBeLessThan(script.length / 10);
});

test('a compressed font is not compressed again', async () => {
  const answer = await get('/assets/Inter-AAAAAAAA.woff2', { 'Accept-Encoding': 'br' });
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.body).toHaveLength(2000);
});

test('a page that the browser has is not sent again, until it changes', async () => {
  const tag = String((await get('/')).headers.etag);
  expect(await get('/', { 'If-None-Match': tag })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  await writeFile(join(folder, 'index.html'), '<!doctype html><p>');
  expect((await get('/', { 'If-None-Match': tag })).status).toBe(200);
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '//secret.txt',
  '/assets',
  '/missing.js',
  'http://example.com/index.html',
])('%s is not found', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(answer.body).toHaveLength(0);
});

describe('a foreign name that leads to this computer', () => {
  test.each(['example.com', 'example.com:4710', '127.0.0.1.example.com', '127.0.0.1', '192.168.1.2'])(
    'is refused: %j',
    async (host) => {
      const answer = await get('/', { Host: host });
      expect(answer.status).toBe(421);
      expect(answer.body).toHaveLength(0);
    },
  );

  test('localhost leads to the one address under which the data are', async () => {
    const answer = await get('/', { Host: `localhost:${port}` });
    expect(answer).toMatchObject({ status: 308, headers: { location: `http://127.0.0.1:${port}/` } });
  });

  test('a request without a Host header is refused', () => {
    expect(judgeHost(undefined, 4710)).toBe('refuse');
    expect(judgeHost('', 4710)).toBe('refuse');
  });
});

test('pages can only be read', async () => {
  expect((await get('/', {}, 'POST')).status).toBe(405);
  expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: Buffer.alloc(0) });
});

describe('where the port is taken', () => {
  test('by the same program, it is used', async () => {
    expect(await listen(folder, port)).toMatchObject({ state: 'ours' });
  });

  test('by the same program from another folder, it is not mixed up', async () => {
    expect(await listen(place, port)).toMatchObject({ state: 'taken' });
  });

  test('by another program, that is said', async () => {
    const foreign: Server = createServer((_request, answer) => answer.end('hello'));
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
    const taken = (foreign.address() as AddressInfo).port;
    expect(await listen(folder, taken)).toMatchObject({ state: 'taken' });
    foreign.close();
  });
});

test.each([
  ['a.js', 'br', 'br'],
  ['a.js', 'gzip', 'gzip'],
  ['a.js', undefined, 'identity'],
  ['a.js', 'br;q=0, gzip;q=0.0', 'identity'],
  ['a.png', 'br', 'identity'],
] as const)('%s for a browser that takes %s is sent as %s', (path, accepted, encoding) => {
  expect(chooseEncoding(path, accepted)).toBe(encoding);
});
