/**
 * What is typed but not yet stored. A field hands its write over here; it runs a moment later, at once on
 * `flush` (leaving the field, the page, the program), and the state tells truly whether all is stored.
 */
export interface SaveState {
  status: 'saved' | 'saving' | 'failed';
  /** When the last write was acknowledged by the store. */
  savedAt: Date | null;
}

const delay = 400;
const waiting = new Map<string, { write: () => Promise<unknown>; timer: ReturnType<typeof setTimeout> }>();
const failed = new Map<string, () => Promise<unknown>>();
const listeners = new Set<() => void>();
let running = 0;
let queue: Promise<void> = Promise.resolve();
let state: SaveState = { status: 'saved', savedAt: null };

function publish(savedAt = state.savedAt) {
  const busy = waiting.size > 0 || running > 0;
  state = { status: failed.size > 0 ? 'failed' : busy ? 'saving' : 'saved', savedAt };
  for (const listener of listeners) listener();
}

export const saveState = (): SaveState => state;

export function onSaveState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Writes run one after another, so that a later value never lands before an earlier one. */
function run(key: string, write: () => Promise<unknown>): Promise<void> {
  running += 1;
  publish();
  queue = queue.then(async () => {
    try {
      await write();
      failed.delete(key);
      running -= 1;
      publish(new Date());
    } catch (error) {
      // Kept and shown: the words stay on the screen and the write is tried again at the next flush.
      failed.set(key, write);
      running -= 1;
      publish();
      console.error('A change could not be stored', error);
    }
  });
  return queue;
}

/** Stores after a short pause in typing; a later call with the same key replaces the earlier one. */
export function saveSoon(key: string, write: () => Promise<unknown>): void {
  const earlier = waiting.get(key);
  if (earlier) clearTimeout(earlier.timer);
  const timer = setTimeout(() => {
    waiting.delete(key);
    void run(key, write);
  }, delay);
  waiting.set(key, { write, timer });
  publish();
}

/** Stores at once. */
export function saveNow(key: string, write: () => Promise<unknown>): Promise<void> {
  const earlier = waiting.get(key);
  if (earlier) clearTimeout(earlier.timer);
  waiting.delete(key);
  return run(key, write);
}

/** Stores all that waits and tries again what failed; resolves when the store has answered for each. */
export async function flush(): Promise<SaveState> {
  const again = [...failed];
  failed.clear();
  for (const [key, write] of again) if (!waiting.has(key)) void run(key, write);
  for (const [key, { write, timer }] of [...waiting]) {
    clearTimeout(timer);
    waiting.delete(key);
    void run(key, write);
  }
  await queue;
  return state;
}
