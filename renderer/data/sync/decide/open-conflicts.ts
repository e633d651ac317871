import { useLiveQuery } from 'dexie-react-hooks';
import { type Conflict, wholeRecord } from '#shared/sync/conflict.ts';
import { type IsOwn, isOwnRow, syncPlaceOf } from '../../change/sync-place.ts';
import { type Database, database } from '../../database.ts';
import { useDeviceKnown } from '../account/device-known.ts';
import { isDerived } from './derived-fields.ts';

/** Conflicts that nobody has decided: what was decided here leaves the store when the server has taken it. */
async function stillOpen(all: readonly Conflict[], db: Database): Promise<Conflict[]> {
  const conflicts = all.filter(({ table, field }) => !isDerived(table, field));
  if (conflicts.length === 0) return [];
  const [place, isOwn] = [await syncPlaceOf(db), await isOwnRow(db)];
  const decided = await Promise.all(
    conflicts.map((conflict) => isDecidedHere(db, conflict, { isOwn, confirmed: place?.confirmed ?? 0 })),
  );
  return conflicts.filter((_, index) => !decided[index]).sort((a, b) => b.openedSeq - a.openedSeq);
}

/** Those of one record. */
export const openConflictsOf = async (recordId: string, db: Database = database): Promise<Conflict[]> =>
  stillOpen(await db.conflicts.where('recordId').equals(recordId).toArray(), db);

/** Those of everything that belongs to one scope. */
export const openConflictsIn = async (scope: string, db: Database = database): Promise<Conflict[]> =>
  stillOpen(await db.conflicts.filter((conflict) => conflict.scope === scope).toArray(), db);

/** An own change of somebody who had seen the conflict is on its way. */
async function isDecidedHere(
  db: Database,
  { recordId, field, openedSeq }: Conflict,
  { isOwn, confirmed }: { isOwn: IsOwn; confirmed: number },
): Promise<boolean> {
  const rows = await db.changes
    .where('[recordId+seq]')
    .between([recordId, confirmed + 1], [recordId, Number.POSITIVE_INFINITY])
    .toArray();
  return rows.some(
    (row) =>
      isOwn(row) &&
      (row.seen ?? 0) >= openedSeq &&
      (row.kind === 'remove' || field === wholeRecord || (row.after !== null && field in row.after)),
  );
}

/** Live: what people must decide, the newest first; undefined while it loads. */
export function useOpenConflicts(): Conflict[] | undefined {
  const known = useDeviceKnown();
  return useLiveQuery(
    async () => (known ? stillOpen(await database.conflicts.toArray(), database) : undefined),
    [known],
  );
}
