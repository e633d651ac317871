import { failure, type Outcome } from '#shared/model/problem.ts';
import { groupCommit } from './group-commit.ts';
import { inTurn } from './in-turn.ts';
import { journal } from './journal.ts';
import { keptFiles } from './kept-files.ts';
import { storageAnswer } from './storage-answer.ts';
import type { StorageFiles } from './storage-files.ts';
import { isKeptName, isNamePart, isReadableName, isReadablePrefix } from './storage-name.ts';
import type { StorageService } from './storage-service.ts';

/** What differs between the desktop, a browser and a test. */
export interface StorageSurroundings {
  /** Folder in words of the operating system; null in a browser. */
  folder: string | null;
  /**
   * Gives the journal to one window at a time. `changed`: another window may have written since the last time. Without
   * it no other window has the medium.
   */
  alone?: <T>(work: (changed: boolean) => Promise<T>) => Promise<T>;
  /** Whether other windows have the medium too; their temporary files are left to them. */
  shared?: () => Promise<boolean>;
  /** Bytes of a segment of the journal. */
  segmentLimit?: number;
}

/** The second copy over a medium: the same code on the desktop, in a browser and in tests. */
export function storageOver(files: StorageFiles, surroundings: StorageSurroundings): StorageService {
  const log = journal(files, surroundings.segmentLimit);
  const kept = keptFiles(files);
  const alone = surroundings.alone ?? ((work) => work(false));
  const journalTurn = inTurn();
  const fileTurn = inTurn();

  const withJournal = <T>(work: () => Promise<T>): Promise<T> =>
    journalTurn(() =>
      alone(async (changed) => {
        if (changed) await log.catchUp();
        return work();
      }),
    );
  const append = groupCommit(log, withJournal);

  /** Of a file that may be named so, else `storageDenied`. */
  const named = <T>(allowed: boolean, name: string, work: () => Promise<T>): Promise<Outcome<T>> =>
    allowed
      ? storageAnswer(() => fileTurn(work), { name })
      : Promise.resolve(failure('storageDenied', { name }));

  async function clearLeftovers(): Promise<void> {
    if (!(await surroundings.shared?.())) await kept.clearLeftovers();
  }

  return {
    openJournal: (storeId) =>
      storageAnswer(async () => {
        await fileTurn(clearLeftovers);
        return withJournal(() => log.open(storeId));
      }),
    append: (entries) => storageAnswer(() => append(entries).then(() => null)),
    readJournal: (after, limit) => storageAnswer(() => withJournal(() => log.read(after, limit))),
    trimJournal: (upTo) => storageAnswer(() => withJournal(() => log.trim(upTo).then(() => null))),
    setJournalAside: (name, storeId) =>
      isNamePart(name)
        ? storageAnswer(() => withJournal(() => log.setAside(name, storeId).then(() => null)))
        : Promise.resolve(failure('storageDenied', { name })),
    verifyJournal: () => storageAnswer(() => withJournal(log.verify)),

    listFiles: (prefix) => named(isReadablePrefix(prefix), prefix, () => files.list(prefix)),
    readFile: (name, from, to) => named(isReadableName(name), name, () => files.read(name, from, to)),
    beginFile: () => storageAnswer(() => fileTurn(kept.begin)),
    writeFile: (handle, bytes) =>
      storageAnswer(() => fileTurn(() => kept.write(handle, bytes).then(() => null))),
    commitFile: (handle, name, sha256) =>
      named(isKeptName(name), name, () => kept.commit(handle, name, sha256).then(() => null)),
    dropFile: (handle) => storageAnswer(() => fileTurn(() => kept.drop(handle).then(() => null))),
    removeFile: (name) => named(isKeptName(name), name, () => kept.remove(name).then(() => null)),
    space: () =>
      storageAnswer(async () => ({
        free: await files.free(),
        used: (await files.list('')).reduce((sum, { size }) => sum + size, 0),
        folder: surroundings.folder,
      })),
  };
}
