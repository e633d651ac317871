import { useLiveQuery } from 'dexie-react-hooks';
import type { ChangeRow } from '#shared/model/change-row.ts';
import { database, type RefusalRow } from '../../database.ts';

/** An action that the server did not take, with what was written. */
export interface Refusal extends RefusalRow {
  rows: ChangeRow[];
  /** What was typed into long texts. */
  typed: string[];
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
  const typedIn = await typedReader(all);
  return refusals
    .map((refusal) => {
      const rows = byGroup.get(refusal.group) ?? [];
      return { ...refusal, rows, typed: typedIn(rows) };
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** What reads long texts is loaded only where one was changed, and when the store has been read. */
async function typedReader(all: readonly ChangeRow[]): Promise<(rows: readonly ChangeRow[]) => string[]> {
  if (!all.some(({ kind }) => kind === 'text')) return () => [];
  const { typedWords } = await import('#shared/text/typed-words.ts');
  return (rows) =>
    typedWords(rows.flatMap(({ kind, after }) => (kind === 'text' ? [String(after?.body)] : [])));
}

/** Live: the newest first; undefined while it loads. */
export const useRefusals = (): Refusal[] | undefined => useLiveQuery(readRefusals);
