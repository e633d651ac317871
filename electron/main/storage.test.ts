import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { failure } from '#shared/model/problem.ts';
import { storageRequestSchema } from '#shared/storage/storage-requests.ts';
import { testEntry } from '#shared/storage/testing-entries.ts';
import { storageIn } from './storage.ts';

/** A storage holds its files open for as long as the program runs; so does each of these. */
const opened: unknown[] = [];
function openIn(folder: string) {
  const answer = storageIn(() => folder);
  opened.push(answer);
  return answer;
}

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ereje-storage-'));
  folders.push(folder);
  return folder;
}

test('what another process has open is refused, and opens when that process has gone, however it went', async () => {
  const folder = await newFolder();
  const lock = new URL('storage-lock.ts', import.meta.url).href;
  const code = `const { lockStorage } = await import(${JSON.stringify(lock)});
    console.log(await lockStorage(${JSON.stringify(folder)})); setInterval(() => {}, 1e6);`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(other.stdout, 'data');
  expect(String(said)).toBe('true\n');
  const answer = openIn(folder);
  const open = () => answer({ call: 'openJournal', args: ['store-1'] });
  expect(await open()).toEqual(failure('storageLocked'));
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(await open()).toMatchObject({ ok: true });
  expect(await answer({ call: 'append', args: [[testEntry(1)]] })).toEqual({ ok: true, value: null });
});

test('a place that is no folder is told, and asked again at the next call', async () => {
  const folder = await newFolder();
  const place = join(folder, 'storage');
  await writeFile(place, 'a file');
  const answer = openIn(place);
  expect(await answer({ call: 'space', args: [] })).toEqual(failure('storageFailed'));
  await rm(place);
  expect(await answer({ call: 'space', args: [] })).toMatchObject({
    ok: true,
    value: { used: 0, folder: place },
  });
});

test.each([
  { call: 'openJournal', args: ['store-1'] },
  { call: 'append', args: [[testEntry(1, 2)]] },
  { call: 'readFile', args: ['keys.json', 0, 100] },
  { call: 'writeFile', args: ['handle', new Uint8Array(3)] },
  { call: 'space', args: [] },
])('the call $call crosses the bridge', (request) => {
  expect(storageRequestSchema.parse(request)).toEqual(request);
});

test.each([
  { call: 'constructor', args: [] },
  { call: 'openJournal', args: [] },
  { call: 'append', args: [[{ rows: [{ seq: 1 }] }]] },
  { call: 'append', args: [[testEntry(1)], 'more'] },
  { call: 'readFile', args: ['keys.json', 0, 1e9] },
  { call: 'readFile', args: ['keys.json', -1, 1] },
  { call: 'writeFile', args: ['handle', 'text'] },
  { call: 'commitFile', args: ['handle', 'keys.json', 'no hash'] },
  { call: 'space', args: [], more: 1 },
])('a request of another shape is refused: %j', (request) => {
  expect(storageRequestSchema.safeParse(request).success).toBe(false);
});
