import type { ChangeRow } from '#shared/model/change-row.ts';
import type { JournalEntry, StorageService } from '#shared/storage/storage-service.ts';
import { StorageRefused } from './storage-refused.ts';

type Append = StorageService['append'];

let append: Append | null = null;
let waiting: JournalEntry[] = [];
let running: Promise<void> = Promise.resolve();

/** From now on every change goes to this journal too, before it counts as saved. */
export function attachJournal(to: Append | null): void {
  append = to;
  waiting = [];
  running = Promise.resolve();
}

async function appendWaiting(): Promise<void> {
  if (!append || waiting.length === 0) return;
  const batch = waiting;
  const answer = await append(batch);
  if (!answer.ok) throw new StorageRefused(answer.problem);
  waiting = waiting.slice(batch.length);
}

/**
 * Resolves when these entries, and all that were refused before them, are in the journal and on the disk. Entries that
 * come at the same time share one write. Without entries: tries again what was refused.
 */
export function writeEntries(entries: JournalEntry[]): Promise<void> {
  if (!append) return Promise.resolve();
  waiting = [...waiting, ...entries];
  running = running.then(appendWaiting, appendWaiting);
  return running;
}

/** The rows of one action, as `writeEntries`. */
export const writeToJournal = (rows: ChangeRow[]): Promise<void> =>
  writeEntries(rows.length > 0 ? [{ rows }] : []);
