import { deviceOf } from '../change/device.ts';
import { database } from '../database.ts';
import { storeReady } from '../store-ready.ts';

/** Resolves when the computer has its id: a live query may not be the one to make it. */
export async function deviceKnown(): Promise<void> {
  await storeReady();
  await deviceOf(database);
}
