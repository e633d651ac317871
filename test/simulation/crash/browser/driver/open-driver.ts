import { storeState } from '#renderer/data/store/store-state.ts';
import type { CrashDriver } from './crash-driver.ts';
import { makeEdits } from './make-edits.ts';

/** Opens the store as the program does, and gives the test its way in. */
export async function openDriver(): Promise<CrashDriver> {
  return { state: storeState, edit: makeEdits };
}
