import { createHash } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginStreamedWrite } from './streamed-write.ts';
import type { Disk } from './write-whole.ts';

let folder: string;
let path: string;
const older = Buffer.from('the older file, whole');
const portions = [1, 2, 3].map((value) => new Uint8Array(100_000).fill(value));
const hash = createHash('sha256').update(Buffer.concat(portions)).digest('hex');

beforeEach(async () => {
  folder = await disk.mkdtemp(join(tmpdir(), 'ereje-stream-'));
  path = join(folder, 'Көшірме.ereje-backup');
  await disk.writeFile(path, older);
});
afterEach(() => disk.rm(folder, { recursive: true }));

const failWith = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));

/** Writes all portions; gives the code of the first problem. */
async function save(on: Disk = disk, sha256 = hash): Promise<string | null> {
  const begun = await beginStreamedWrite(path, on);
  if (!begun.ok) return begun.problem.code;
  for (const portion of portions) {
    const written = await begun.value.write(portion);
    if (!written.ok) return written.problem.code;
  }
  const committed = await begun.value.commit(sha256);
  return committed.ok ? null : committed.problem.code;
}

async function expectOlderOnly() {
  expect(await disk.readdir(folder)).toEqual(['Көшірме.ereje-backup']);
  expect(await disk.readFile(path)).toEqual(older);
}

/** A disk that opens a file of which one operation was exchanged. */
const diskWith = (exchange: (file: disk.FileHandle) => void): Disk => ({
  ...disk,
  open: async (name, flags) => {
    const file = await disk.open(name, flags);
    exchange(file);
    return file;
  },
});

test('the portions take the place of the older file only at the end, and nothing is left beside it', async () => {
  const begun = await beginStreamedWrite(path);
  if (!begun.ok) throw new Error('not begun');
  for (const portion of portions) await begun.value.write(portion);
  expect(await disk.readFile(path)).toEqual(older);
  expect(await begun.value.commit(hash)).toEqual({ ok: true, value: null });
  expect(await disk.readFile(path)).toEqual(Buffer.concat(portions));
  expect(await disk.readdir(folder)).toEqual(['Көшірме.ereje-backup']);
});

test('what is dropped leaves nothing', async () => {
  const begun = await beginStreamedWrite(path);
  if (!begun.ok) throw new Error('not begun');
  await begun.value.write(portions[0] ?? older);
  await begun.value.drop();
  await expectOlderOnly();
});

test('a file that reads back otherwise than it was written is refused, and the older one stays', async () => {
  const flipping = diskWith((file) => {
    const read = file.read.bind(file) as (...given: unknown[]) => Promise<{ bytesRead: number }>;
    file.read = (async (buffer: Uint8Array, ...rest: unknown[]) => {
      const answer = await read(buffer, ...rest);
      buffer[7] = (buffer[7] ?? 0) ^ 1;
      return answer;
    }) as typeof file.read;
  });
  expect(await save(flipping)).toBe('saveDamaged');
  await expectOlderOnly();
  expect(await save(disk, '0'.repeat(64))).toBe('saveDamaged');
  await expectOlderOnly();
});

test.each([
  ['ENOSPC', 'saveDiskFull'],
  ['EIO', 'saveFailed'],
])('a disk that answers %s in the middle leaves the older file and is named', async (code, problem) => {
  let writes = 0;
  const full = diskWith((file) => {
    const write = file.writeFile.bind(file);
    file.writeFile = (...given) => (++writes === 2 ? failWith(code) : write(...given));
  });
  expect(await save(full)).toBe(problem);
  await expectOlderOnly();
});

test('a disk that was taken out before the end leaves the older file', async () => {
  expect(await save({ ...disk, rename: () => failWith('EIO') })).toBe('saveFailed');
  await expectOlderOnly();
});
