import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storageOver } from '#shared/storage/file-storage.ts';
import { diskFiles } from '../../../../electron/main/storage-files.ts';
import { buildWriter, killWriter } from './killed-writer.ts';

const segmentLimit = String(1e9);
const nobody = 65534;

let built = '';
let writer = '';
let folder = '';

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'ereje-writer-'));
  folder = await mkdtemp(join(tmpdir(), 'ereje-refused-'));
  writer = await buildWriter(built);
  for (const path of [built, folder]) await chmod(path, 0o755);
});
afterAll(async () => {
  for (const path of [built, folder]) await rm(path, { recursive: true });
});

/** Runs the writer until the disk refuses it; gives the seqs that it acknowledged and its last words. */
function writeUntilRefused(command: string, user: { uid?: number; gid?: number } = {}) {
  const args = ['-c', `${command}; exec "$0" "$@"`, process.execPath, writer, folder, segmentLimit];
  const { stdout, stderr } = spawnSync('sh', args, { encoding: 'utf8', timeout: 60_000, ...user });
  const seqs = stdout.split('\n').flatMap((line) => (line.startsWith('seq ') ? [Number(line.slice(4))] : []));
  return { seqs, stderr };
}

async function readSeqs(): Promise<number[]> {
  const files = diskFiles(folder);
  const read = await storageOver(files, { folder }).readJournal(0, 1e9);
  await files.close();
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.entries.flatMap(({ rows }) => rows.map(({ seq }) => seq));
}

// Windows has neither limits of a process nor rights in this form; there the failing disk in memory stands for them.
const onPosix = test.skipIf(process.platform === 'win32');

onPosix(
  'a file system that takes half of a record and then no more: told as full, nothing acknowledged is lost',
  async () => {
    const { seqs, stderr } = writeUntilRefused('ulimit -f 60');
    expect(stderr).toContain('storageFull');
    expect(seqs.length).toBeGreaterThan(10);
    const found = await readSeqs();
    expect(found).toEqual(expect.arrayContaining(seqs));
    // With space again the same journal goes on.
    const { seqs: later, errors } = await killWriter([writer, folder, segmentLimit], {
      from: 'open',
      wait: 100,
    });
    expect(errors).toBe('');
    expect(later.length).toBeGreaterThan(0);
    const all = await readSeqs();
    expect(all).toEqual(all.map((_seq, place) => place + 1));
    expect(all).toEqual(expect.arrayContaining([...seqs, ...later]));
  },
);

onPosix('a folder that may only be read: told as denied, what stands there is not touched', async () => {
  const before = await readSeqs();
  const names = await readdir(folder, { recursive: true });
  for (const name of names) {
    const path = join(folder, name);
    await chmod(path, (await stat(path)).isDirectory() ? 0o555 : 0o444);
  }
  await chmod(folder, 0o555);
  const { seqs, stderr } = writeUntilRefused(
    'true',
    process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {},
  );
  expect(stderr).toContain('storageDenied');
  expect(seqs).toEqual([]);
  for (const name of ['', ...names]) await chmod(join(folder, name), 0o755);
  expect(await readSeqs()).toEqual(before);
});
