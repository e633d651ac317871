import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storageContract } from './contract.ts';
import { openFolderStore, openMemoryStore } from './pglite.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'ereje-pglite-'));
});
afterAll(() => rmSync(place, { recursive: true }));

async function opened(folder: string) {
  const store = await openFolderStore(folder);
  if (!store.ok) throw new Error(store.problem.code);
  return store.value;
}

storageContract('PGlite in memory', openMemoryStore);
storageContract('PGlite in a folder', () => opened(join(place, 'contract')));

const running: ChildProcess[] = [];
afterAll(() => {
  for (const process of running) process.kill('SIGKILL');
});

/** A process that writes 1, 2, 3 … and says each number after its commit. `until` gets the numbers. */
function writer(folder: string) {
  const process_ = spawn(process.execPath, [join(import.meta.dirname, 'testing-writer.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(process_);
  const said: string[] = [];
  createInterface({ input: process_.stdout }).on('line', (line) => said.push(line));
  const ended = new Promise((resolve) => process_.once('exit', resolve));
  return { process: process_, said, ended };
}

describe('the embedded database', () => {
  test('forces every commit to the disk', async () => {
    const store = await opened(join(place, 'settings'));
    const settings = await store.query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')",
    );
    expect(settings.map(({ setting }) => setting)).toEqual(['on', 'on', 'on']);
    await store.close();
  }, 30_000);

  test('kill -9 in the middle of writes loses nothing that was acknowledged', async () => {
    const folder = join(place, 'killed');
    let acknowledged = 0;
    for (const commits of [5, 40, 90]) {
      const { process, said, ended } = writer(folder);
      await expect.poll(() => said.length, { timeout: 30_000, interval: 3 }).toBeGreaterThan(commits);
      process.kill('SIGKILL');
      await ended;
      acknowledged = Number(said.at(-1));
      const store = await opened(folder);
      const rows = await store.query<{ n: number }>(
        'select record_id::int as n from records order by record_id::int',
      );
      expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: rows.length }, (_, at) => at + 1));
      expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
      expect(rows.length).toBeLessThanOrEqual(acknowledged + 1);
      await store.close();
    }
    expect(acknowledged).toBeGreaterThan(130);
  }, 120_000);

  test('a second process cannot open the folder; when the first was killed, it can', async () => {
    const folder = join(place, 'held');
    const first = writer(folder);
    await expect.poll(() => first.said.length, { timeout: 30_000 }).toBeGreaterThan(0);
    const second = writer(folder);
    await second.ended;
    expect(second.said).toEqual(['serverDataInUse']);
    expect(await openFolderStore(folder)).toMatchObject({ ok: false, problem: { code: 'serverDataInUse' } });
    first.process.kill('SIGKILL');
    await first.ended;
    await (await opened(folder)).close();
  }, 60_000);

  test('a folder that a crash left half made is made again', async () => {
    const folder = join(place, 'half');
    await mkdir(`${folder}.new`);
    writeFileSync(join(`${folder}.new`, 'PG_VERSION'), '17');
    const store = await opened(folder);
    expect(await store.query('select organisation from organisations')).toEqual([]);
    await store.close();
  }, 30_000);

  test('tables of a later version are refused and left alone', async () => {
    const folder = join(place, 'newer');
    const store = await opened(folder);
    await store.query('insert into migrations values (99, now())');
    await store.close();
    expect(await openFolderStore(folder)).toEqual({
      ok: false,
      problem: { code: 'serverDataNewer', params: { version: 99 } },
    });
  }, 30_000);
});
