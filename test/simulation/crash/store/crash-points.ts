import type { StorageFiles } from '#shared/storage/storage-files.ts';

/** The process ended here: nothing after it happened. */
export class Crash extends Error {}

/**
 * A machine that ends at one named point: before or after the n-th step that changes the database or a file. Between
 * `run` and its end every such step is counted and has a name; after the crash nothing works until the next `run`.
 */
export interface Machine {
  files: StorageFiles;
  /** Runs without a crash and gives the names of all steps. */
  record(work: () => Promise<unknown>): Promise<string[]>;
  /** Runs and ends at the step; tells whether it came so far. */
  crashAt(step: number, when: 'before' | 'after', work: () => Promise<unknown>): Promise<boolean>;
}

type Step = <T>(name: string, work: () => T) => T;

const changingFiles = ['append', 'truncate', 'sync', 'rename', 'remove', 'syncFolder'] as const;
const changingStore = ['add', 'put', 'delete', 'clear'] as const;

/** `IDBObjectStore` of the test's IndexedDB, whose writing methods are counted. */
type StoreClass = { prototype: Record<string, (...args: unknown[]) => unknown> & { name: string } };

/** One process at a time: its steps are counted by whoever runs it. */
const calm: Step = (_name, work) => work();
let step: Step = calm;
watchDatabase();

export function machine(inner: StorageFiles): Machine {
  const files = { ...inner };
  for (const method of changingFiles) {
    const act = inner[method] as (...args: unknown[]) => Promise<void>;
    Object.assign(files, {
      [method]: (...args: unknown[]) => after(`files.${method} ${folderOf(args[0])}`, () => act(...args)),
    });
  }
  const running = async (next: Step, work: () => Promise<unknown>) => {
    step = next;
    try {
      await work();
    } catch (error) {
      if (!crashed(error)) throw error;
    } finally {
      step = calm;
    }
  };
  return {
    files,
    async record(work) {
      const names: string[] = [];
      await running((name, act) => {
        names.push(name);
        return act();
      }, work);
      return names;
    },
    async crashAt(at, when, work) {
      let count = 0;
      let ended = false;
      await running((_name, act) => {
        if (ended) throw new Crash('the process is not there any more');
        const here = count === at;
        count += 1;
        if (here && when === 'before') {
          ended = true;
          throw new Crash('before the step');
        }
        const result = act();
        if (here) ended = true;
        return result;
      }, work).catch((error: unknown) => {
        if (!ended) throw error;
      });
      return ended;
    },
  };
}

/** A step of a file counts as done when its promise resolves; after the crash it never tells that. */
async function after<T>(name: string, work: () => Promise<T>): Promise<T> {
  let outcome: Promise<T> | undefined;
  step(name, () => {
    outcome = work();
  });
  if (!outcome) throw new Crash(name);
  const value = await outcome;
  // Whether the process still is there to hear of it.
  step(`${name} heard`, () => undefined);
  return value;
}

const folderOf = (name: unknown) => (typeof name === 'string' ? (name.split('/')[0] ?? '') : '');

function watchDatabase(): void {
  const { prototype } = (globalThis as unknown as { IDBObjectStore: StoreClass }).IDBObjectStore;
  for (const method of changingStore) {
    const act = prototype[method];
    if (typeof act !== 'function') continue;
    prototype[method] = function (this: { name: string }, ...args: unknown[]) {
      return step(`database.${method} ${this.name}`, () => act.apply(this, args));
    };
  }
}

/** Dexie wraps what was thrown within it. */
function crashed(error: unknown): boolean {
  if (error instanceof Crash) return true;
  if (!(error instanceof Error)) return false;
  return crashed((error as { inner?: unknown }).inner) || crashed(error.cause);
}
