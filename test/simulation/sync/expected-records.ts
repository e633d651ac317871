import type { Logged } from './server-log.ts';

/** Whether the author of a change claims to have known of an earlier one. */
export const claims = (later: Logged, earlier: Logged): boolean =>
  later.seq > earlier.seq && (later.device === earlier.device || earlier.seq <= later.seen);

/** What a log says of a record. */
export interface Expected {
  alive: boolean;
  /** By field: the writes that no other write knew of. The one with the last clock shows. */
  open: Map<string, { value: unknown; clock: string; group: string }[]>;
  /** How many words were written into the text of its present life. */
  words: number;
  /** Someone removed it, someone else wrote it, neither knew, and nobody wrote since who knew of both. */
  disputed: boolean;
}

/** What a log says of each record, by plain comparison of every write with every other one. */
export function expectedRecords(log: readonly Logged[]): Map<string, Expected> {
  const expected = new Map<string, Expected>();
  for (const [key, rows] of Map.groupBy(log, ({ table, recordId }) => `${table}/${recordId}`)) {
    expected.set(key, expectedRecord(rows));
  }
  return expected;
}

/** What steps make of a record: the last one counts, whatever its author knew. */
const ordered: ReadonlySet<string> = new Set(['textLocked']);

function expectedRecord(rows: readonly Logged[]): Expected {
  const removals = rows.filter(({ kind }) => kind === 'remove');
  const writes = rows.filter(({ kind }) => kind !== 'remove');
  const born = rows.findLast(
    (row) =>
      row.kind === 'create' &&
      rows.filter(({ seq }) => seq < row.seq).every((earlier) => claims(row, earlier)),
  );
  const living = writes.filter(({ seq }) => seq >= (born?.seq ?? 0));
  const fields = new Set(
    living.flatMap(({ kind, after }) => (kind === 'text' ? [] : Object.keys(after ?? {}))),
  );
  const open = [...fields].map((field) => {
    const some = living.filter(({ kind, after }) => kind !== 'text' && after && field in after);
    const standing = ordered.has(field)
      ? some.slice(-1)
      : some.filter((write) => !some.some((later) => claims(later, write)));
    return [
      field,
      standing.map(({ after, clock, group }) => ({ value: after?.[field], clock, group })),
    ] as const;
  });
  return {
    alive: writes.some((write) => !removals.some((removal) => claims(removal, write))),
    open: new Map(open),
    words: living.filter(({ kind }) => kind === 'text').length,
    disputed: isDisputed(living, removals),
  };
}

function isDisputed(writes: readonly Logged[], removals: readonly Logged[]): boolean {
  return removals.some((removal) => {
    // A restored server has no record that it could remove: what is sent again later stands.
    if (!writes.some(({ seq }) => seq < removal.seq)) return false;
    const met = writes.some((write) => !claims(removal, write) && !claims(write, removal));
    return met && !writes.some((write) => removals.some((one) => claims(write, one)));
  });
}
