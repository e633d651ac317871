import { afterAll, afterEach, expect, test } from 'vitest';
import { failure } from '#shared/model/problem.ts';
import { storageContract, type TestedStorage } from '#shared/storage/storage-service.contract.ts';
import { seqsOf, testEntry } from '#shared/storage/testing-entries.ts';
import { workerStorage } from './worker-storage.ts';

const running: Worker[] = [];

function startWorker(): Worker {
  const worker = new Worker(new URL('../workers/storage-worker.ts', import.meta.url), { type: 'module' });
  running.push(worker);
  return worker;
}

function stopWorkers(): void {
  for (const worker of running.splice(0)) worker.terminate();
}

afterEach(stopWorkers);
afterAll(clear);

/** An ended worker lets go of its files a moment later. */
async function clear(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  for (let tries = 0; tries < 50; tries++) {
    try {
      return await root.removeEntry('storage', { recursive: true });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function folderOf(name: string): Promise<FileSystemDirectoryHandle> {
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('storage', { create: true });
  for (const part of name.split('/').slice(0, -1))
    folder = await folder.getDirectoryHandle(part, { create: true });
  return folder;
}

const lastPart = (name: string) => name.split('/').at(-1) ?? '';

async function filesBelow(
  folder: FileSystemDirectoryHandle,
  path = '',
): Promise<{ name: string; size: number }[]> {
  const found: { name: string; size: number }[] = [];
  for await (const [part, handle] of folder.entries()) {
    if (handle instanceof FileSystemDirectoryHandle)
      found.push(...(await filesBelow(handle, `${path}${part}/`)));
    else if (handle instanceof FileSystemFileHandle)
      found.push({ name: path + part, size: (await handle.getFile()).size });
  }
  return found;
}

async function opfs(): Promise<TestedStorage> {
  stopWorkers();
  await clear();
  return {
    async start() {
      stopWorkers();
      return workerStorage(startWorker);
    },
    files: async () => filesBelow(await folderOf('x')),
    async read(name) {
      const file = await (await folderOf(name)).getFileHandle(lastPart(name));
      return new Uint8Array(await (await file.getFile()).arrayBuffer());
    },
    async write(name, bytes) {
      stopWorkers();
      const file = await (await folderOf(name)).getFileHandle(lastPart(name), { create: true });
      const writable = await file.createWritable();
      await writable.write(new Uint8Array(bytes));
      await writable.close();
    },
    remove: async (name) => (await folderOf(name)).removeEntry(lastPart(name)),
  };
}

storageContract('in a browser', opfs);

test('two windows append to one journal and nothing of either is lost', async () => {
  await (await opfs()).start();
  const windows = [workerStorage(startWorker), workerStorage(startWorker), workerStorage(startWorker)];
  for (const each of windows) expect(await each.openJournal('store-1')).toMatchObject({ ok: true });
  const appended = windows.map(async (each, place) => {
    for (let seq = place + 1; seq <= 60; seq += 3) {
      expect(await each.append([testEntry(seq)])).toEqual({ ok: true, value: null });
    }
  });
  await Promise.all(appended);
  for (const each of windows) {
    const read = await each.readJournal(0, 1e9);
    if (!read.ok) throw new Error(read.problem.code);
    expect(seqsOf(read.value.entries)).toEqual(Array.from({ length: 60 }, (_, place) => [place + 1]));
  }
});

test('a file that another window is writing is not taken for a leftover', async () => {
  await (await opfs()).start();
  const [first, second] = [workerStorage(startWorker), workerStorage(startWorker)];
  const handle = await first.beginFile();
  if (!handle.ok) throw new Error(handle.problem.code);
  await second.openJournal('store-1');
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(await first.commitFile(handle.value, 'attachments/e3', empty)).toEqual({ ok: true, value: null });
});

test('a worker that does not start is a problem for who waits, and the next call tries again', async () => {
  let broken = true;
  const missing = () => new Worker(new URL('data:text/javascript,throw 1'), { type: 'module' });
  const service = workerStorage(() => (broken ? missing() : startWorker()));
  expect(await service.openJournal(null)).toEqual(failure('storageFailed'));
  broken = false;
  expect(await service.space()).toMatchObject({ ok: true });
});

test('a browser without a private file system says so to every call', async () => {
  const worker = () => {
    const source = `
      Object.defineProperty(navigator.storage, 'getDirectory', { value: undefined });
      self.waiting = []; self.onmessage = (event) => self.waiting.push(event.data);
      import(${JSON.stringify(new URL('../workers/storage-worker.ts', import.meta.url).href)})
        .then(() => { for (const data of self.waiting) self.onmessage({ data }); });`;
    const started = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), {
      type: 'module',
    });
    running.push(started);
    return started;
  };
  const service = workerStorage(worker);
  expect(await service.openJournal(null)).toEqual(failure('storageDenied'));
  expect(await service.append([testEntry(1)])).toEqual(failure('storageDenied'));
});
