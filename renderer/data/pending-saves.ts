import type { Problem } from '#shared/model/problem.ts';
import { saveProblem } from './save-problem.ts';

/**
 * What is typed but not yet stored. A field hands its write over here; it runs a moment later, at once on
 * `flush` (leaving the field, the page, the program), and the state tells truly whether all is stored.
 */
export interface SaveState {
  status: 'saved' | 'saving' | 'failed';
  /** When the last write was acknowledged by the store. */
  savedAt: Date | null;
  /** Why the last write that failed was not stored; null where none failed. */
  problem: Problem | null;
}

type Write = () => Promise<unknown>;

/** A write, and the words that it stores: they can be saved elsewhere when the store does not take them. */
interface Save {
  write: Write;
  text?: (() => string) | undefined;
}

const delay = 400;
const waiting = new Map<string, Save & { timer: ReturnType<typeof setTimeout> }>();
const failed = new Map<string, Save & { problem: Problem }>();
const listeners = new Set<() => void>();
let running = 0;
let queue: Promise<void> = Promise.resolve();
let state: SaveState = { status: 'saved', savedAt: null, problem: null };

function publish(savedAt = state.savedAt) {
  const busy = waiting.size > 0 || running > 0;
  const problem = [...failed.values()].at(-1)?.problem ?? null;
  state = { status: problem ? 'failed' : busy ? 'saving' : 'saved', savedAt, problem };
  for (const listener of listeners) listener();
}

export const saveState = (): SaveState => state;

export function onSaveState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Writes run one after another, so that a later value never lands before an earlier one. */
function run(key: string, { write, text }: Save): Promise<void> {
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
      failed.set(key, { write, text, problem: saveProblem(error) });
      running -= 1;
      publish();
      console.error('A change could not be stored', error);
    }
  });
  return queue;
}

/** Stores after a short pause in typing; a later call with the same key replaces the earlier one. */
export function saveSoon(key: string, write: Write, text?: () => string): void {
  const earlier = waiting.get(key);
  if (earlier) clearTimeout(earlier.timer);
  const timer = setTimeout(() => {
    waiting.delete(key);
    void run(key, { write, text });
  }, delay);
  waiting.set(key, { write, text, timer });
  publish();
}

/** Stores at once. */
export function saveNow(key: string, write: Write, text?: () => string): Promise<void> {
  const earlier = waiting.get(key);
  if (earlier) clearTimeout(earlier.timer);
  waiting.delete(key);
  return run(key, { write, text });
}

/** The words that stand on the screen and that the store has not taken, the newest of each field. */
export function unsavedTexts(): string[] {
  const newest = new Map<string, Save>([...failed, ...waiting]);
  return [...newest.values()].flatMap(({ text }) => text?.() ?? []);
}

/** Stores all that waits and tries again what failed; resolves when the store has answered for each. */
export async function flush(): Promise<SaveState> {
  // They count as failed until the store has taken them: the offer to save them elsewhere stays meanwhile.
  for (const [key, save] of [...failed]) if (!waiting.has(key)) void run(key, save);
  for (const [key, save] of [...waiting]) {
    clearTimeout(save.timer);
    waiting.delete(key);
    void run(key, save);
  }
  await queue;
  return state;
}
