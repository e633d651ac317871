import { platform } from '#renderer/platform/current.ts';
import { snapshotStream } from '#renderer/workers/snapshot-stream.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { StorageSpace } from '#shared/storage/storage-service.ts';
import { database } from '../database.ts';
import { prepareRestore } from './restore.ts';
import type { SnapshotInfo, SnapshotPreview, SnapshotReason } from './snapshot-info.ts';
import { fileStream, listSnapshots as list, previewOf, takeSnapshotOf } from './snapshots.ts';
import { type VerifyReport, verify } from './verify-store.ts';

/*
 * What a person can do with the store and its second copy. Loaded when it is asked for.
 */

export const takeSnapshot = (reason: SnapshotReason): Promise<Outcome<SnapshotInfo>> =>
  takeSnapshotOf(database, platform.storage, reason, snapshotStream);

/** Newest first. */
export const listSnapshots = (): Promise<Outcome<SnapshotInfo[]>> => list(platform.storage);

/** What is in a snapshot; it is read to its end. */
export const previewSnapshot = (name: string): Promise<Outcome<SnapshotPreview>> =>
  previewOf(fileStream(platform.storage, name));

/**
 * Brings back the data of a snapshot. The present data is kept as a snapshot first. Where it succeeds, the page is
 * loaded again with that data.
 */
export async function restoreSnapshot(name: string): Promise<Outcome<null>> {
  const prepared = await prepareRestore(database, platform.storage, name);
  if (prepared.ok) location.reload();
  return prepared;
}

/** Reads both copies to their end and compares what they say. */
export const verifyStore = (onProgress: (done: number) => void): Promise<VerifyReport> =>
  verify(database, platform.storage, onProgress);

/** Disk space; `database`: bytes of everything that the browser keeps for the program, null where it does not tell. */
export async function storeSpace(): Promise<Outcome<StorageSpace & { database: number | null }>> {
  const space = await platform.storage.space();
  if (!space.ok) return space;
  const estimate = await navigator.storage.estimate();
  return { ok: true, value: { ...space.value, database: estimate.usage ?? null } };
}
