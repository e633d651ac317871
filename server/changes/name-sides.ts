import type { ChangeRow } from '#shared/model/change-row.ts';
import type { ConflictSide } from '#shared/sync/conflict.ts';
import type { Merged } from '#shared/sync/merge.ts';
import type { Sql } from '../storage/sql.ts';
import type { TakenChange } from './merge-group.ts';

type Author = Pick<ChangeRow, 'user' | 'at'>;

/** Who made these changes, and when: from the log, or from the batch that is being taken. */
async function authorsOf(
  sql: Sql,
  ids: string[],
  taken: readonly TakenChange[],
): Promise<Map<string, Author>> {
  const rows = await sql.query<{ row: string }>('select row from changes where change_id = any($1::text[])', [
    ids,
  ]);
  // Of a change before the log's horizon only its id is left.
  const logged = rows.filter(({ row }) => row !== '').map(({ row }) => JSON.parse(row) as ChangeRow);
  const known = [...logged, ...taken.map(({ change }) => change)];
  return new Map(known.map(({ id, user, at }) => [id, { user, at }]));
}

const namelessOf = ({ conflicts }: Merged) =>
  conflicts.flatMap(({ sides }) => sides.filter(({ at }) => at === ''));

/** Whether the change opened a conflict, of which the merge knows the sides by their ids alone. */
export const hasNameless = (merged: Merged): boolean => namelessOf(merged).length > 0;

/** The merge knows changes by their ids: here the sides of conflicts that it opened get their authors and times. */
export async function nameSides(sql: Sql, merged: Merged, taken: readonly TakenChange[]): Promise<Merged> {
  const nameless = namelessOf(merged);
  const authors = await authorsOf(
    sql,
    nameless.map(({ change }) => change),
    taken,
  );
  const named = <Side extends ConflictSide>(side: Side): Side => ({ ...side, ...authors.get(side.change) });
  const sides = Object.entries(merged.record.sides).map(([field, some]) => [field, some.map(named)]);
  return {
    ...merged,
    record: { ...merged.record, sides: Object.fromEntries(sides) },
    conflicts: merged.conflicts.map((conflict) => ({ ...conflict, sides: conflict.sides.map(named) })),
  };
}
