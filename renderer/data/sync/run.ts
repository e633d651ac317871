import { failure } from '#shared/model/problem.ts';
import { noPlace, type SyncPlace, syncPlaceOf } from '../change/sync-place.ts';
import type { Database } from '../database.ts';
import type { SyncTransport } from './transport.ts';

/** How a synchronisation goes on. */
export interface SyncProgress {
  step: 'sending' | 'receiving';
  done: number;
  /** How many there are in all; null while that is not known. */
  of: number | null;
}

export interface SyncOptions {
  onProgress?: (progress: SyncProgress) => void;
  signal?: AbortSignal;
  /** Most changes in one message: less on a slow connection. */
  batch?: number;
}

/** One synchronisation of one store. */
export interface Run extends SyncOptions {
  db: Database;
  transport: SyncTransport;
}

export const placeOf = async (db: Database): Promise<SyncPlace> => (await syncPlaceOf(db)) ?? noPlace;

/** What a run answers that was told to stop. */
export const stopped = () => failure('stopped');
