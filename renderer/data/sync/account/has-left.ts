import { useLiveQuery } from 'dexie-react-hooks';
import { serverLogOf } from '../../change/server-log.ts';
import { knownPlaceOf } from '../../change/sync-place.ts';
import { database } from '../../database.ts';
import { countWaiting } from '../outbox.ts';
import { useDeviceKnown } from './device-known.ts';

/** Live: what this computer, which belonged to a server, has for it; null where it never left one. Undefined while it loads. */
export function useHasLeft(): { waiting: number } | null | undefined {
  const known = useDeviceKnown();
  return useLiveQuery(async () => {
    if (!known) return undefined;
    const place = await knownPlaceOf(database);
    if (!place?.left || !(await serverLogOf(database))) return null;
    return { waiting: await countWaiting(database, place) };
  }, [known]);
}
