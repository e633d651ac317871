import { useLiveQuery } from 'dexie-react-hooks';
import type { ChangeRow } from '#shared/model/change-row.ts';
import { database, type RefusalRow } from '../../database.ts';

/** An action that the server did not take, with what was written. */
export interface Refusal extends RefusalRow {
  rows: ChangeRow[];
}

const isOpen = ({ dismissedAt }: RefusalRow) => dismissedAt === undefined;

/** How many nobody has taken off the list. */
export const countRefusals = (): Promise<number> => database.refusals.filter(isOpen).count();

async function readRefusals(): Promise<Refusal[]> {
  const refusals = await database.refusals.filter(isOpen).toArray();
  const all = await database.changes
    .where('group')
    .anyOf(refusals.map(({ group }) => group))
    .toArray();
  const byGroup = Map.groupBy(
    // What brought the records back to the server's values stands in the same group.
    all.filter(({ device }) => device !== 'server'),
    ({ group }) => group,
  );
  return refusals
    .map((refusal) => ({ ...refusal, rows: byGroup.get(refusal.group) ?? [] }))
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** Live: the newest first; undefined while it loads. */
export const useRefusals = (): Refusal[] | undefined => useLiveQuery(readRefusals);
