import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentSecurityPolicy } from '#shared/content-security-policy.ts';
import { answerAsset } from './app-protocol.ts';

let folder: string;

beforeAll(async () => {
  const place = await mkdtemp(join(tmpdir(), 'ereje-pages-'));
  folder = join(place, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'index-AAAAAAAA.js'), 'export {}');
  await writeFile(join(place, 'secret.txt'), 'secret');
});

afterAll(() => rm(join(folder, '..'), { recursive: true }));

const get = (url: string, method = 'GET') => answerAsset(folder, { url, method });

test('a page comes with its type and the content security policy', async () => {
  const answer = await get('app://ereje/');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('<!doctype html>');
  expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
});

test('a script comes with the type that makes it run', async () => {
  const answer = await get('app://ereje/assets/index-AAAAAAAA.js?v=1#top');
  expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
});

test.each([
  'app://ereje/../secret.txt',
  'app://ereje/%2e%2e/secret.txt',
  'app://ereje/..%2fsecret.txt',
  'app://ereje/assets/..%5c..%5csecret.txt',
  'app://ereje/assets',
  'app://ereje/missing.js',
  'app://elsewhere/index.html',
])('%s is not found', async (address) => {
  const answer = await get(address);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('');
});

test('pages can only be read', async () => {
  expect((await get('app://ereje/', 'POST')).status).toBe(405);
});
