import type { ChangeRow } from '#shared/model/change-row.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { JournalEntry, StorageService } from '#shared/storage/storage-service.ts';

/** The journal refused: what was written stands in the database, but its second copy is not yet on the disk. */
export class JournalRefused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`The journal refused: ${problem.code}`);
    this.name = 'JournalRefused';
    this.problem = problem;
  }
}

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
  if (!answer.ok) throw new JournalRefused(answer.problem);
  waiting = waiting.slice(batch.length);
}

/**
 * Resolves when these rows, and all that were refused before them, are in the journal and on the disk. Changes that
 * come at the same time share one write. Without rows: tries again what was refused.
 */
export function writeToJournal(rows: ChangeRow[]): Promise<void> {
  if (!append) return Promise.resolve();
  if (rows.length > 0) waiting = [...waiting, { rows }];
  running = running.then(appendWaiting, appendWaiting);
  return running;
}
