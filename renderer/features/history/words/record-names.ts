import type { ChangeRow } from '#shared/model/change-row.ts';

const namingFields = ['term', 'title', 'text', 'name', 'lastName'] as const;

function nameIn(fields: ChangeRow['before']): string | undefined {
  for (const field of namingFields) {
    const value = fields?.[field];
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'object' && value !== null) {
      const { kk, ru } = value as { kk?: unknown; ru?: unknown };
      const title = kk || ru;
      if (typeof title === 'string') return title;
    }
  }
  return undefined;
}

/** The last name that each record had, as the log tells it; of those too that are gone. */
export function recordNames(rows: readonly ChangeRow[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const row of rows) {
    const name = nameIn(row.after) ?? (names.has(row.recordId) ? undefined : nameIn(row.before));
    if (name !== undefined && row.kind !== 'text') names.set(row.recordId, name);
  }
  return names;
}
