import type { FieldChange } from '#renderer/data/history.ts';

/** One field, or one part of a field such as `hours.lecture`, before and after. */
export interface ChangedLeaf {
  path: string;
  from: unknown;
  to: unknown;
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function leavesOf(value: unknown, path: string): [string, unknown][] {
  if (!isTree(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${path}.${key}`));
}

/** What really changed, part by part, in the order of the record's fields. */
export const changedLeaves = (fields: readonly FieldChange[]): ChangedLeaf[] =>
  fields.flatMap(({ field, from, to }) => {
    const [old, next] = [new Map(leavesOf(from, field)), new Map(leavesOf(to, field))];
    return [...new Set([...old.keys(), ...next.keys()])]
      .map((path) => ({ path, from: old.get(path), to: next.get(path) }))
      .filter((leaf) => JSON.stringify(leaf.from) !== JSON.stringify(leaf.to));
  });
