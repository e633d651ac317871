import type { ChangeRow } from '#shared/model/change-row.ts';
import { stepId } from '#shared/model/workflow/workflow-step.ts';
import type { Database } from '../database.ts';
import { isOwnRow, type SyncPlace } from './sync-place.ts';

type Step = Pick<ChangeRow, 'table' | 'kind' | 'recordId' | 'after'>;

const rowsOf = (db: Database, recordId: string, after = 0) =>
  db.changes.where('[recordId+seq]').between([recordId, after + 1], [recordId, Number.POSITIVE_INFINITY]);

export const lastChangeOf = (db: Database, recordId: string): Promise<ChangeRow | undefined> =>
  rowsOf(db, recordId).last();

/** The record whose last change a row rests on: its own; a step rests on the one before it, the first on what it moves. */
function restsOn({ table, kind, recordId, after }: Step): string {
  if (table !== 'workflowSteps' || kind !== 'create' || !after) return recordId;
  const [ownerId, n] = [String(after.ownerId), Number(after.n)];
  return n === 1 ? ownerId : stepId(ownerId, n - 1);
}

/**
 * The last own edit of a text, in its present life, that the server may still refuse: what is written next may stand on
 * its letters, whatever came from elsewhere in between.
 */
async function waitingText(
  db: Database,
  recordId: string,
  { confirmed }: SyncPlace,
): Promise<ChangeRow | null> {
  const [isOwn, refused] = [await isOwnRow(db), new Set(await db.refusals.toCollection().primaryKeys())];
  const waits = (row: ChangeRow) => row.kind === 'text' && isOwn(row) && !refused.has(row.group);
  const begins = ({ kind }: ChangeRow) => kind === 'create' || kind === 'remove';
  const row = await rowsOf(db, recordId, confirmed)
    .reverse()
    .filter((one) => begins(one) || waits(one))
    .first();
  return row && waits(row) ? row : null;
}

/** Id of the change that this one rests on; null for the first. `place`: what is known of a server. */
export async function baseOf(db: Database, step: Step, place: SyncPlace | null): Promise<string | null> {
  const waiting = place && step.kind === 'text' ? await waitingText(db, step.recordId, place) : null;
  return (waiting ?? (await lastChangeOf(db, restsOn(step))))?.id ?? null;
}
