import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readJoinCode } from '#shared/sync/join-code.ts';
import { pushing, termMade } from '../changes/testing-changes.ts';
import { postgresPrograms, startPostgres, type TestingPostgres } from '../storage/testing-postgres.ts';
import { enter, enterFirst, post } from './testing-entrance.ts';
import { endServers, type ServerProcess, startServer } from './testing-server-process.ts';
import { testingCertificate, testingKey } from './testing-tls.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'ereje-server-'));
});
afterAll(() => {
  endServers();
  rmSync(place, { recursive: true });
});

async function statusOf(server: ServerProcess, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${server.address}/api/v1/session`, { headers })).status;
}

describe('the embedded database', () => {
  test('the first start shows how to enter; kill -9 loses nothing that was answered', async () => {
    const data = join(place, 'embedded');
    const first = await startServer(['--data', data, '--organisation', 'Орталық']);
    expect(first.said.join('\n')).toContain('One-time password');
    expect(readJoinCode(first.entry?.code ?? '')).toEqual({
      address: first.address?.replace('127.0.0.1', 'localhost'),
      login: first.entry?.login,
      password: first.entry?.password,
    });
    const token = await enterFirst(first);
    await first.end('SIGKILL');
    const second = await startServer(['--data', data]);
    expect(second.entry).toBeNull();
    expect(await statusOf(second, token)).toBe(200);
    expect(await enter(second, 'admin', 'always')).toMatchObject({
      account: { role: 'administrator', mustChange: false },
      organisation: { name: 'Орталық' },
    });
    expect(await second.end('SIGTERM')).toBe(0);
  }, 90_000);

  test('a second server on the same folder says so and does not start', async () => {
    const data = join(place, 'held');
    const first = await startServer(['--data', data]);
    const second = await startServer(['--data', data]);
    expect(second.address).toBeNull();
    expect(second.process.exitCode).toBe(1);
    expect(second.said.join(' ')).toMatch(/^The server was not started: another server works with the data/);
    expect((await fetch(`${first.address}/api/health`)).status).toBe(200);
    expect(await first.end('SIGINT')).toBe(0);
  }, 60_000);

  test('asked to stop, it ends what is listened to and stops without waiting', async () => {
    const server = await startServer(['--data', join(place, 'listened')]);
    const token = await enterFirst(server);
    const listening = await fetch(`${server.address}/api/v1/poke`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const heard = listening.text();
    expect(listening.headers.get('content-type')).toBe('text/event-stream');
    const asked = Date.now();
    expect(await server.end('SIGTERM')).toBe(0);
    expect(Date.now() - asked).toBeLessThan(5_000);
    expect(await heard).toMatch(/^:\n\n/);
  }, 60_000);

  test('where the one that started it is killed, it stops', async () => {
    const server = await startServer(['--data', join(place, 'left')]);
    const ended = new Promise((resolve) => server.process.once('exit', resolve));
    server.process.disconnect();
    expect(await ended).toBe(0);
  }, 60_000);

  test('a taken port is said, and the folder is free again', async () => {
    const first = await startServer(['--data', join(place, 'port-1')]);
    const port = String(new URL(first.address ?? '').port);
    const second = await startServer(['--data', join(place, 'port-2'), '--port', port]);
    expect(second.process.exitCode).toBe(1);
    expect(second.said.join(' ')).toContain(`another program has port ${port}`);
    await first.end('SIGKILL');
  }, 60_000);

  test('with a certificate it speaks https', async () => {
    const files = { certificate: join(place, 'certificate.pem'), key: join(place, 'key.pem') };
    writeFileSync(files.certificate, testingCertificate);
    writeFileSync(files.key, testingKey);
    const options = ['--certificate', files.certificate, '--key', files.key, '--data', join(place, 'tls')];
    const server = await startServer(options);
    expect(server.address).toMatch(/^https:/);
    const status = await new Promise((resolve, reject) => {
      get(`${server.address}/api/health`, { ca: testingCertificate }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(200);
    await server.end('SIGKILL');
  }, 60_000);

  test.each([
    ['--unknown'],
    ['--port', '70000'],
    ['--port', 'x'],
    ['--key', 'only.pem'],
    ['--log', 'loud'],
    ['--keep-days', '3'],
    ['--address', 'ftp://a'],
  ])('wrong options are answered with the right ones: %s %s', async (...options) => {
    const server = await startServer(options);
    expect(server.process.exitCode).toBe(1);
    expect(server.said.join(' ')).toContain('Usage: npm run server');
  });
});

const programs = postgresPrograms();

describe.skipIf(!programs && !process.env.CI)('on PostgreSQL', () => {
  let postgres: TestingPostgres;
  beforeAll(async () => {
    postgres = await startPostgres(programs ?? '');
  }, 60_000);
  afterAll(() => postgres?.stop());

  test('two servers are one: what one answered the other knows, and one may die', async () => {
    const environment = { DATABASE_URL: await postgres.database() };
    const one = await startServer([], environment);
    const other = await startServer([], environment);
    expect([one.entry === null, other.entry === null]).toEqual([false, true]);
    const token = await enterFirst(one);
    expect(await statusOf(other, token)).toBe(200);
    await one.end('SIGKILL');
    expect((await enter(other, 'admin', 'always')).account.mustChange).toBe(false);
    expect(await other.end('SIGTERM')).toBe(0);
  }, 60_000);

  test('what one server takes, the other one tells at once', async () => {
    const environment = { DATABASE_URL: await postgres.database() };
    const one = await startServer([], environment);
    const other = await startServer([], environment);
    const token = await enterFirst(one);
    const listening = await fetch(`${other.address}/api/v1/poke`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const reader = listening.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe(':\n\n');
    await post(one, 'changes/push', pushing([termMade()]), token);
    expect((await reader?.read())?.value).toBe('data: 1\n\n');
    for (const server of [one, other]) expect(await server.end('SIGTERM')).toBe(0);
    await reader?.cancel();
  }, 60_000);

  test('two servers that start at the same moment make one organisation', async () => {
    const environment = { DATABASE_URL: await postgres.database('plain') };
    const servers = await Promise.all([startServer([], environment), startServer([], environment)]);
    expect(servers.map(({ address }) => address === null)).toEqual([false, false]);
    expect(servers.filter(({ entry }) => entry !== null)).toHaveLength(1);
    for (const server of servers) await server.end('SIGKILL');
  }, 60_000);

  test('a database that is not there is said', async () => {
    const server = await startServer([], { DATABASE_URL: 'postgres://ereje@127.0.0.1:1/none' });
    expect(server.process.exitCode).toBe(1);
    expect(server.said.join(' ')).toContain('the database does not answer');
  }, 30_000);
});
