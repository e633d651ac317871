import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openFolderStore } from './pglite.ts';

const forced = vi.hoisted(() => [] as number[]);
const before = vi.hoisted(() => ({ call: (_file: number) => undefined as unknown }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const fsyncSync = (file: number) => {
    before.call(file);
    forced.push(file);
    real.fsyncSync(file);
  };
  return { ...real, fsyncSync };
});

const place = mkdtempSync(join(tmpdir(), 'ereje-forced-'));
afterAll(() => rmSync(place, { recursive: true }));

test('every commit forces its log to the disk before it is acknowledged', async () => {
  const store = await openFolderStore(join(place, 'database'));
  if (!store.ok) throw new Error(store.problem.code);
  const names: string[] = [];
  before.call = (file) => process.platform === 'linux' && names.push(readlinkSync(`/proc/self/fd/${file}`));
  for (let n = 1; n <= 20; n++) {
    forced.length = 0;
    await store.value.query("insert into settings values ($1, '')", [`${n}`]);
    expect(forced.length).toBeGreaterThan(0);
  }
  if (process.platform === 'linux')
    expect(names.filter((name) => name.includes('/pg_wal/')).length).toBeGreaterThan(19);
  await store.value.close();
}, 60_000);
