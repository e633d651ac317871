import type { ProgrammeContent } from '../programme.ts';

/** The same object with its keys in order, so that the same content gives the same text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, ordered(part)]),
  );
}

/**
 * Names what a programme says: SHA-256, hexadecimal. When it was changed, whether it is locked or in the bin, and the
 * organisation's own details are no part of it.
 */
export async function contentHash({
  organisation: _,
  programme,
  ...rows
}: ProgrammeContent): Promise<string> {
  const { changedAt: _at, textLocked: _lock, deletedAt: _bin, ...said } = programme;
  const text = JSON.stringify(ordered({ programme: said, ...rows }));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
