import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import { currentUserId, onCurrentUser } from '../author.ts';
import { syncPlaceOf } from '../change/sync-place.ts';
import { database } from '../database.ts';
import { useDeviceKnown } from './account/device-known.ts';
import { onServerPlace, readServerPlace, type ServerPlace, speakingAccount } from './account/server-place.ts';
import { useOpenConflicts } from './decide/open-conflicts.ts';
import { countRefusals } from './decide/refusals.ts';
import { countWaiting } from './outbox.ts';
import { onSyncMemory, readSyncMemory, type SyncMemory } from './sync-memory.ts';
import { onSyncProgress, readSyncProgress } from './sync-progress.ts';
import { type SyncState, syncState } from './sync-status.ts';

/** What the screens show of the server. */
export interface SyncView {
  state: SyncState;
  /** Null where this computer has lost who was signed in: its data still belongs to a server. */
  place: ServerPlace | null;
  memory: SyncMemory;
  waiting: number;
  conflicts: number;
  refusals: number;
}

const isConnected = () => navigator.onLine;

function onConnection(listener: () => void): () => void {
  const stop = new AbortController();
  for (const name of ['online', 'offline']) window.addEventListener(name, listener, { signal: stop.signal });
  return () => stop.abort();
}

/** Live: null on a computer that belongs to no server, undefined while it loads. */
export function useSync(): SyncView | null | undefined {
  const place = useSyncExternalStore(onServerPlace, readServerPlace);
  const memory = useSyncExternalStore(onSyncMemory, readSyncMemory);
  const progress = useSyncExternalStore(onSyncProgress, readSyncProgress);
  const connected = useSyncExternalStore(onConnection, isConnected);
  const user = useSyncExternalStore(onCurrentUser, currentUserId);
  const conflicts = useOpenConflicts()?.length;
  const known = useDeviceKnown();
  const counted = useLiveQuery(async () => {
    if (!known) return undefined;
    const at = await syncPlaceOf(database);
    const waiting = at ? await countWaiting(database, at) : 0;
    return { joined: at !== null, waiting, refusals: await countRefusals() };
  }, [known]);
  if (!counted || conflicts === undefined) return undefined;
  if (!counted.joined) return null;
  const { waiting, refusals } = counted;
  const state = syncState({
    signedIn: speakingAccount(place, user) !== null,
    revoked: typeof place?.revoked === 'string',
    connected,
    ...memory,
    ...{ waiting, conflicts, refusals, progress },
  });
  return { state, place, memory, waiting, conflicts, refusals };
}
