import { syncPlaceOf } from '../../change/sync-place.ts';
import { database } from '../../database.ts';

/** Whether this computer belongs to a server. */
export const isJoined = async (): Promise<boolean> => (await syncPlaceOf(database)) !== null;
