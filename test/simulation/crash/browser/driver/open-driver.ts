import { firstScreenStands, startStore } from '#renderer/data/store/start-store.ts';
import { takeSnapshot } from '#renderer/data/store/store.ts';
import { storeState } from '#renderer/data/store/store-state.ts';
import type { CrashDriver } from './crash-driver.ts';
import { makeEdits } from './make-edits.ts';

/** Opens the store as the program does, and gives the test its way in. */
export async function openDriver(): Promise<CrashDriver> {
  await startStore();
  // There is no screen to wait for.
  firstScreenStands();
  return {
    state: storeState,
    edit: makeEdits,
    snapshot: () => takeSnapshot('byHand'),
  };
}
