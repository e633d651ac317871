import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL of its own for a test: `url` of its superuser and of one more user who may create roles. */
export interface TestingPostgres {
  url: string;
  /** Makes an empty database and gives its address. */
  database(owner?: 'superuser' | 'plain'): Promise<string>;
  /** kill -9 of the whole database server, and its start with what is on the disk. */
  killAndStart(): Promise<void>;
  stop(): Promise<void>;
}

/** The folder of PostgreSQL's programs: on the path, or where Debian puts them; null where there are none. */
export function postgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return (
    places.find((place) => ['initdb', 'postgres'].every((name) => existsSync(join(place, name)))) ?? null
  );
}

/** PostgreSQL refuses to run as root: any other user will do, who owns nothing here. */
const otherUser = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('No port');
  return address.port;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** Starts a fresh PostgreSQL with the programs in `programs`, with its settings as installed, in a temporary folder. */
export async function startPostgres(programs: string): Promise<TestingPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'ereje-postgres-'));
  if (otherUser.uid) chownSync(folder, otherUser.uid, otherUser.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'ereje', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...otherUser, cwd: folder, stdio: 'ignore' },
  );
  if (statSync(data).uid === 0) throw new Error('The data folder belongs to root');
  const port = await freePort();
  const options = ['-D', data, '-p', `${port}`, '-k', folder, '-c', 'max_connections=200'];
  const host = `127.0.0.1:${port}`;
  const url = `postgres://ereje@${host}/postgres`;
  let running = await run();

  /** Tries again for a while: after a kill the children of the old server still have its memory. */
  async function run(): Promise<{ process: ChildProcess; ended: Promise<unknown> }> {
    let last = start();
    for (let tries = 0; !(await answers(url)); tries++) {
      if (tries > 200) throw new Error('PostgreSQL does not start');
      if (last.process.exitCode !== null) last = start();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return last;
  }

  function start() {
    const process = spawn(join(programs, 'postgres'), options, {
      ...otherUser,
      cwd: folder,
      stdio: 'ignore',
    });
    return { process, ended: new Promise((resolve) => process.once('exit', resolve)) };
  }

  await query(url, 'create role plain login createrole');
  let made = 0;
  return {
    url,
    async database(owner = 'superuser') {
      const name = `test_${++made}`;
      const role = owner === 'plain' ? 'plain' : 'ereje';
      await query(url, `create database ${name} owner ${role}`);
      await query(`postgres://ereje@${host}/${name}`, `alter schema public owner to ${role}`);
      return `postgres://${role}@${host}/${name}`;
    },
    async killAndStart() {
      running.process.kill('SIGKILL');
      await running.ended;
      running = await run();
    },
    async stop() {
      running.process.kill('SIGINT');
      await running.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
