import type { SnapshotInfo, SnapshotReason } from './snapshot-info.ts';

export const snapshotFolder = 'snapshots/';

/** What a snapshot's file name says: it can be chosen and put in order without being opened. */
export interface NamedSnapshot extends SnapshotInfo {
  /** Every change up to this one is in it, and some after it. */
  seq: number;
  schemaVersion: number;
  /** The first 8 letters of the store's id: after a restore the store is another one. */
  store: string;
}

const form = /^snapshots\/(\d{8}T\d{9}Z)-([a-zA-Z]+)-v(\d+)-(\d+)-([0-9a-z]{1,8})\.gz$/;
const reasons: readonly string[] = [
  'scheduled',
  'byHand',
  'beforeMigration',
  'beforeRestore',
  'afterRecovery',
  'restored',
] satisfies SnapshotReason[];

/** `snapshots/20261122T140507123Z-byHand-v2-1204-0f3a9c21.gz`: names sort by time. */
export function snapshotName(of: Omit<NamedSnapshot, 'name' | 'size'>): string {
  const time = of.createdAt.replace(/[-:.]/g, '');
  return `${snapshotFolder}${time}-${of.reason}-v${of.schemaVersion}-${of.seq}-${of.store}.gz`;
}

/** Reads a name back; null for a file that is no snapshot. */
export function readSnapshotName(name: string, size: number): NamedSnapshot | null {
  const [, time, reason, version, seq, store] = form.exec(name) ?? [];
  if (!time || !reason || !store || !reasons.includes(reason)) return null;
  const createdAt = time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z');
  const known = reason as SnapshotReason;
  return { name, size, createdAt, reason: known, schemaVersion: Number(version), seq: Number(seq), store };
}

/** How a store's id stands in the names of its snapshots. */
export const shortStore = (storeId: string | null | undefined): string => storeId?.slice(0, 8) || 'first';
