import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, writeWhole } from './write-whole.ts';

let folder: string;
let path: string;
const older = Buffer.from('the older file, whole');
const newer = new Uint8Array(100_000).fill(7);

beforeEach(async () => {
  folder = await disk.mkdtemp(join(tmpdir(), 'ereje-save-'));
  path = join(folder, 'Бағдарлама.docx');
});
afterEach(() => disk.rm(folder, { recursive: true }));

const failWith = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));

/** A disk on which the file's writing or syncing fails. */
const diskWithFile = (broken: 'writeFile' | 'sync' | 'close', code: string): Disk => ({
  ...disk,
  open: async (name, flags) => {
    const handle = await disk.open(name, flags);
    const works = handle[broken].bind(handle);
    handle[broken] = async () => {
      await works(new Uint8Array(10) as never);
      return failWith(code);
    };
    return handle;
  },
});

test('a new file holds the bytes', async () => {
  expect(await writeWhole(path, newer)).toEqual({ ok: true, value: null });
  expect(new Uint8Array(await disk.readFile(path))).toEqual(newer);
  expect(await disk.readdir(folder)).toEqual(['Бағдарлама.docx']);
});

test('an older file is replaced', async () => {
  await disk.writeFile(path, older);
  await writeWhole(path, newer);
  expect(new Uint8Array(await disk.readFile(path))).toEqual(newer);
});

test('behind a link the file itself is replaced, the link stays', async () => {
  const link = join(folder, 'link.docx');
  await disk.writeFile(path, older);
  await disk.symlink(path, link);
  await writeWhole(link, newer);
  expect((await disk.lstat(link)).isSymbolicLink()).toBe(true);
  expect((await disk.readFile(path)).length).toBe(newer.length);
});

describe('where a step fails the older file stays whole, nothing is left beside it, and the person learns why', () => {
  const renameFails = (code: string): Disk => ({ ...disk, rename: () => failWith(code) });
  const openFails = (code: string): Disk => ({ ...disk, open: () => failWith(code) });
  const accessFails = (code: string): Disk => ({ ...disk, access: () => failWith(code) });

  test.each([
    ['disk full while opening', openFails('ENOSPC'), 'saveDiskFull'],
    ['disk full while writing', diskWithFile('writeFile', 'ENOSPC'), 'saveDiskFull'],
    ['quota reached while syncing', diskWithFile('sync', 'EDQUOT'), 'saveDiskFull'],
    ['disk full while closing', diskWithFile('close', 'ENOSPC'), 'saveDiskFull'],
    ['read-only folder', openFails('EROFS'), 'saveReadOnly'],
    ['folder without the right to write', openFails('EACCES'), 'saveReadOnly'],
    ['read-only file', accessFails('EACCES'), 'saveReadOnly'],
    ['file open in another program', renameFails('EBUSY'), 'saveFileInUse'],
    ['memory stick pulled out', diskWithFile('sync', 'EIO'), 'saveFailed'],
  ])('%s', async (_name, broken, code) => {
    await disk.writeFile(path, older);
    expect(await writeWhole(path, newer, broken)).toEqual({ ok: false, problem: { code } });
    expect(await disk.readFile(path)).toEqual(older);
    expect(await disk.readdir(folder)).toEqual(['Бағдарлама.docx']);
  });

  test('a folder that went away', async () => {
    expect(await writeWhole(join(folder, 'gone', 'a.docx'), newer)).toMatchObject({
      problem: { code: 'saveFailed' },
    });
  });
});

test('the bytes are on the disk before the name changes hands', async () => {
  const steps: string[] = [];
  const watched: Disk = {
    ...disk,
    open: async (name, flags) => {
      const handle = await disk.open(name, flags);
      const sync = handle.sync.bind(handle);
      handle.sync = () => {
        steps.push(flags === 'wx' ? 'sync file' : 'sync folder');
        return sync();
      };
      return handle;
    },
    rename: (from, to) => {
      steps.push('rename');
      return disk.rename(from, to);
    },
  };
  await writeWhole(path, newer, watched);
  expect(steps.slice(0, 2)).toEqual(['sync file', 'rename']);
});
