import type { StoreState } from '#renderer/data/store/store-state.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { Acknowledged } from '../judge.ts';

/** How edits are made: which of them, and for how long. */
export interface EditOrder {
  /** Decides the edits. */
  seed: number;
  /** Marks the session's actions. */
  session: number;
  programmeId: string;
  /** Stops after so many actions; 0: goes on until it is killed. */
  actions: number;
  /** Only adds rows: two windows then never want the same one. */
  adding?: boolean;
}

/** What the test asks of the page: edits through the program's own change door, with nothing of the screen. */
export interface CrashDriver {
  /** How the store was opened. */
  state(): StoreState;
  /** Makes edits; each is told to `acknowledge` of the window when the door has said that it is on the disk. */
  edit(order: EditOrder): Promise<void>;
  /** Takes a snapshot as a person does by hand. */
  snapshot(): Promise<Outcome<unknown>>;
}

declare global {
  interface Window {
    crashDriver?: CrashDriver;
    /** Given by the test: writes down outside of the browser what was acknowledged, then answers. */
    acknowledge?: (action: Acknowledged) => Promise<void>;
  }
}
