import {
  changedLeaves,
  fieldLabel,
  type ValueContext,
  valueWords,
} from '#renderer/features/history/index.ts';
import type { TableName } from '#shared/model/records.ts';

/** One part of a value with its name as the form has it. */
export interface ValueLine {
  path: string;
  label: string;
  words: string;
}

/** What of a record's fields differs from `others`, in words; all of it where there are none. */
export function valueLines(
  table: TableName,
  fields: Readonly<Record<string, unknown>>,
  others: readonly Readonly<Record<string, unknown>>[],
  context: ValueContext,
): ValueLine[] {
  const against = others.length > 0 ? others : [{}];
  const leaves = Object.entries(fields).flatMap(([field, to]) =>
    against.flatMap((other) => changedLeaves([{ field, from: other[field] ?? null, to }])),
  );
  const byPath = new Map(leaves.map(({ path, to }) => [path, to]));
  return [...byPath].flatMap(([path, value]) => {
    const label = fieldLabel(context.t, table, path);
    return label === null ? [] : [{ path, label, words: valueWords(table, path, value, context) }];
  });
}
