import { expect, test } from 'vitest';
import { storageOver } from '#shared/storage/file-storage.ts';
import { memoryFiles } from '#shared/storage/memory-files.ts';
import { StorageError, type StorageErrorCode, type StorageFiles } from '#shared/storage/storage-files.ts';
import { brokenPromises, nothingExpected, segmentLimit, workDay } from './workload.ts';

/** A disk on which the steps from `first` on, `count` of them, are refused; a full disk takes half of the bytes. */
function failing(first: number, count: number, code: StorageErrorCode) {
  const files = memoryFiles();
  let steps = 0;
  const refusing = () => {
    steps += 1;
    return steps >= first && steps < first + count;
  };
  const refuse = () => Promise.reject(new StorageError(code, 'refused'));
  const faulty: StorageFiles = {
    ...files,
    async append(name, bytes) {
      if (!refusing()) return files.append(name, bytes);
      if (code !== 'denied') await files.append(name, bytes.slice(0, bytes.length >> 1));
      return refuse();
    },
    read: (...args) => (refusing() ? refuse() : files.read(...args)),
    truncate: (...args) => (refusing() ? refuse() : files.truncate(...args)),
    sync: (...args) => (refusing() ? refuse() : files.sync(...args)),
    rename: (...args) => (refusing() ? refuse() : files.rename(...args)),
    remove: (...args) => (refusing() ? refuse() : files.remove(...args)),
    syncFolder: () => (refusing() ? refuse() : files.syncFolder()),
  };
  return { files, faulty, steps: () => steps };
}

test.each([
  ['full', 'storageFull'],
  ['denied', 'storageDenied'],
  ['failed', 'storageFailed'],
] as const)(
  'a disk that is %s at any step is named (%s), and nothing is lost when it works again',
  async (code, problem) => {
    let told = 0;
    for (const count of [1, 2, 7]) {
      let reached = true;
      for (let first = 1; reached; first++) {
        const { files, faulty, steps } = failing(first, count, code);
        const expected = nothingExpected();
        const service = storageOver(faulty, { folder: null, segmentLimit });
        const attempt = async (act: () => Promise<{ ok: boolean }>) => {
          for (let tries = 0; tries < 20; tries++) {
            const outcome = await act();
            if (outcome.ok) return;
            told += 1;
            expect(outcome).toMatchObject({ ok: false, problem: { code: problem } });
          }
          throw new Error('it never worked again');
        };
        for (let day = 0; day < 3; day++) await workDay(service, expected, day, attempt);
        reached = steps() >= first;
        // The process that the trouble met still finds its journal, and a new one finds all that was acknowledged.
        await attempt(() => service.verifyJournal());
        const broken = await brokenPromises(files, expected);
        expect({ broken, first, count }).toEqual({ broken: [], first, count });
      }
    }
    expect(told).toBeGreaterThan(100);
  },
  60_000,
);

test('while a disk stays full, every edit is refused, none is acknowledged, and none is half there', async () => {
  const { files, faulty } = failing(8, 1e9, 'full');
  const expected = nothingExpected();
  const service = storageOver(faulty, { folder: null, segmentLimit });
  const outcomes: boolean[] = [];
  const attempt = async (act: () => Promise<{ ok: boolean }>) => {
    const outcome = await act();
    outcomes.push(outcome.ok);
    if (!outcome.ok) throw new Error('stop');
  };
  await expect(workDay(service, expected, 0, attempt)).rejects.toThrow('stop');
  expect(outcomes.at(-1)).toBe(false);
  expect(await brokenPromises(files, expected)).toEqual([]);
});
