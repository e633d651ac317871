import type { ChangeRow } from '#shared/model/change-row.ts';

/** One field, or one part of a field such as `hours.lecture`, before and after. */
export interface ChangedLeaf {
  path: string;
  before: unknown;
  after: unknown;
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function leavesOf(value: unknown, path: string): [string, unknown][] {
  if (!isTree(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, path === '' ? key : `${path}.${key}`));
}

const leaves = (fields: ChangeRow['before']) => new Map(fields ? leavesOf(fields, '') : []);

/** What an update really changed, part by part, in the order of the record's fields. */
export function changedLeaves({ before, after }: Pick<ChangeRow, 'before' | 'after'>): ChangedLeaf[] {
  const [old, next] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...next.keys()])]
    .map((path) => ({ path, before: old.get(path), after: next.get(path) }))
    .filter((leaf) => JSON.stringify(leaf.before) !== JSON.stringify(leaf.after));
}
