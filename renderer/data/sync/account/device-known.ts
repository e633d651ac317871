import { useSyncExternalStore } from 'react';
import { deviceOf } from '../../change/device.ts';
import { database } from '../../database.ts';
import { storeReady } from '../../store-ready.ts';

let known = false;

/**
 * Resolves when the computer has its id. A live query may not be the one to make it, nor wait for anything but the
 * database: what it reads afterwards would not be followed.
 */
export async function deviceKnown(): Promise<void> {
  await storeReady();
  await deviceOf(database);
  known = true;
}

const onKnown = (listener: () => void) => {
  if (!known) void deviceKnown().then(listener);
  return () => undefined;
};

/** Whether the computer has its id, so that live queries may ask for its own changes. */
export const useDeviceKnown = (): boolean => useSyncExternalStore(onKnown, () => known);
