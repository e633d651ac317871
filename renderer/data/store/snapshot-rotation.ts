import type { NamedSnapshot } from './snapshot-name.ts';

/** How many are kept: the newest ones, then one a day, then one a week. */
export const rotation = { newest: 4, days: 7, weeks: 5 } as const;

/** Bytes that all snapshots together may take; the two newest stay in any case. */
export const snapshotsLimit = 2 * 1024 * 1024 * 1024;

const dayOf = (snapshot: NamedSnapshot) => snapshot.createdAt.slice(0, 10);
const weekOf = (snapshot: NamedSnapshot) =>
  Math.floor((Date.parse(dayOf(snapshot)) / 86_400_000 + 3) / 7).toString();

/** The newest of each of the last `count` days or weeks that have one. */
function newestOfEach(
  sorted: NamedSnapshot[],
  spanOf: (one: NamedSnapshot) => string,
  count: number,
): NamedSnapshot[] {
  const seen = new Map<string, NamedSnapshot>();
  for (const one of sorted) if (!seen.has(spanOf(one)) && seen.size < count) seen.set(spanOf(one), one);
  return [...seen.values()];
}

/**
 * Which snapshots may go. A snapshot from before a restore or a migration counts like any other, but the newest of
 * each of these stays: it is the way back.
 */
export function snapshotsToRemove(
  snapshots: readonly NamedSnapshot[],
  limit: number = snapshotsLimit,
): NamedSnapshot[] {
  const sorted = snapshots.toSorted((a, b) => (a.name < b.name ? 1 : -1));
  const wayBack = (['beforeRestore', 'beforeMigration'] as const).flatMap((reason) =>
    sorted.filter((one) => one.reason === reason).slice(0, 1),
  );
  const keep = new Set([
    ...sorted.slice(0, rotation.newest),
    ...newestOfEach(sorted, dayOf, rotation.days),
    ...newestOfEach(sorted, weekOf, rotation.weeks),
    ...wayBack,
  ]);
  let bytes = 0;
  for (const one of sorted.filter((kept) => keep.has(kept))) {
    bytes += one.size;
    if (bytes > limit && sorted.indexOf(one) > 1) keep.delete(one);
  }
  return sorted.filter((one) => !keep.has(one));
}

/** The journal must reach back to the third newest snapshot, so that two that fail their check lose nothing. */
export function journalMayGoUpTo(snapshots: readonly NamedSnapshot[]): number {
  const newest = snapshots.toSorted((a, b) => (a.name < b.name ? 1 : -1)).slice(0, 3);
  return newest.length < 3 ? 0 : Math.min(...newest.map((one) => one.seq));
}
