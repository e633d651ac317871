import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { storageOver } from '#shared/storage/file-storage.ts';
import { storageContract } from '#shared/storage/storage-service.contract.ts';
import { diskFiles } from './storage-files.ts';

const folders: string[] = [];
const opened: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of opened) await close();
  for (const folder of folders) await rm(folder, { recursive: true });
});

storageContract('on the desktop', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ereje-storage-'));
  folders.push(folder);
  let running = diskFiles(folder);
  opened.push(() => running.close());
  const pathOf = (name: string) => join(folder, name);
  return {
    async start() {
      await running.close();
      running = diskFiles(folder);
      return storageOver(running, { folder });
    },
    files: () => running.list(''),
    read: async (name) => new Uint8Array(await readFile(pathOf(name))),
    async write(name, bytes) {
      await mkdir(dirname(pathOf(name)), { recursive: true });
      await writeFile(pathOf(name), bytes);
    },
    remove: (name) => rm(pathOf(name)),
  };
});
