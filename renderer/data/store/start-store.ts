import { platform } from '#renderer/platform/current.ts';
import { failure } from '#shared/model/problem.ts';
import { database, databaseName } from '../database.ts';
import { leaveFolder } from '../database-folder.ts';
import { schemaVersion } from '../migrations/migrations.ts';
import { StorageRefused } from '../storage-refused.ts';
import { holdChanges } from '../store-ready.ts';
import { storedVersion } from './database-state.ts';
import { rebuildAsked } from './rebuild-asked.ts';
import { setStoreState } from './store-state.ts';

/**
 * Starts the store. Changes wait until it has been compared with its second copy. What is stored may be shown before
 * that, so that the first screen comes at once: the promise resolves as soon as there is something true to show.
 */
export async function startStore(): Promise<void> {
  const begin = Promise.withResolvers<void>();
  const opening = begin.promise.then(open);
  holdChanges(opening);
  opening.catch((error: unknown) => {
    const problem =
      error instanceof StorageRefused
        ? error.problem
        : failure('storeNotOpened', { reason: error instanceof Error ? error.message : String(error) })
            .problem;
    setStoreState({ phase: 'refused', problem });
  });
  if (await isPlainStart()) return beginAfterFirstScreen(begin.resolve);
  begin.resolve();
  await opening.catch(() => undefined);
}

let firstScreen = (): void => undefined;

/** The first screen stands: what it did not need may be loaded now. */
export const firstScreenStands = (): void => firstScreen();

/** Where another screen than the first one comes (somebody has to sign in), it begins after this time. */
const longestWait = 2000;

function beginAfterFirstScreen(begin: () => void): void {
  const timer = setTimeout(begin, longestWait);
  firstScreen = () => {
    clearTimeout(timer);
    requestIdleCallback(begin, { timeout: 500 });
  };
}

/** A database of this program's shape with an organisation in it: it can be shown while the copies are compared. */
async function isPlainStart(): Promise<boolean> {
  // An unreadable database is no error here: the comparison finds and mends it, or says that it cannot.
  const version = await storedVersion(databaseName).catch(() => null);
  if (rebuildAsked() || version !== schemaVersion) return false;
  return database.organisations.count().then(
    (count) => count > 0,
    () => false,
  );
}

/** Where the browser can open no database any more, the next start makes it again in another folder. */
async function leaveUnopenable(error: unknown): Promise<never> {
  if (error instanceof StorageRefused) throw error;
  const { mayLeaveFolder } = await import('./unopenable-folder.ts');
  if (!(await mayLeaveFolder(platform.storage)) || !(await leaveFolder())) throw error;
  location.reload();
  return new Promise(() => undefined);
}

async function open(): Promise<void> {
  const { openStore } = await import('./open-store.ts');
  const run = () => openStore({ db: database, storage: platform.storage });
  // Two windows at once: the second one compares when the first has mended what there was to mend.
  const { report, secondCopy, snapshotSoon } = await navigator.locks
    .request('ereje-store-opening', run)
    .catch(leaveUnopenable);
  setStoreState({ phase: 'ready', report, secondCopy });
  if (secondCopy) return;
  const { scheduleSnapshots } = await import('./schedule.ts');
  scheduleSnapshots(database, platform.storage, snapshotSoon);
}
