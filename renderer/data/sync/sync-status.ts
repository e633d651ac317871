import type { SyncProgress } from './run.ts';

/** What a person is told about the server: these states and no others. */
export type SyncState =
  | { name: 'signedOut'; revoked: boolean }
  | { name: 'updateNeeded' }
  /** `of` null: how much there is to come is not known yet. */
  | { name: 'sending'; done: number; of: number | null }
  | { name: 'actionNeeded'; conflicts: number; refusals: number }
  /** `why`: `paused`, `noConnection`, or the code of the problem that the last try met. */
  | { name: 'offline'; why: string; waiting: number; lastSuccess: string | null }
  | { name: 'upToDate'; asOf: string };

/** All that the state follows from; nothing of it is guessed. */
export interface SyncFacts {
  signedIn: boolean;
  revoked: boolean;
  connected: boolean;
  paused: boolean;
  /** Own changes that the server has not answered for. */
  waiting: number;
  conflicts: number;
  refusals: number;
  lastSuccess: string | null;
  /** Code of what the last run met. */
  problem: string | null;
  /** Of the run that goes on now; null while none does. */
  progress: SyncProgress | null;
}

/** The state to tell: what needs a person before what goes by itself. */
export function syncState(facts: SyncFacts): SyncState {
  const { signedIn, revoked, conflicts, refusals, problem, waiting, lastSuccess } = facts;
  if (!signedIn) return { name: 'signedOut', revoked };
  if (problem === 'updateNeeded') return { name: 'updateNeeded' };
  const why = reasonToRest(facts);
  const moving = why === null ? movingState(facts) : null;
  if (moving) return moving;
  if (conflicts + refusals > 0) return { name: 'actionNeeded', conflicts, refusals };
  if (why !== null || lastSuccess === null) {
    return { name: 'offline', why: why ?? 'noConnection', waiting, lastSuccess };
  }
  return { name: 'upToDate', asOf: lastSuccess };
}

/** Why nothing goes at the moment; null where it does. */
function reasonToRest({ paused, connected, problem, progress }: SyncFacts): string | null {
  // Another try that has brought nothing yet is no connection.
  if (progress && (progress.done > 0 || problem === null)) return null;
  if (paused) return 'paused';
  return connected ? problem : 'noConnection';
}

/** What is received changes nothing in what a person is told, but for the first time. */
function movingState({ progress, waiting, lastSuccess }: SyncFacts): SyncState | null {
  if (progress?.step === 'sending') return { name: 'sending', done: progress.done, of: progress.of };
  if (waiting > 0) return { name: 'sending', done: 0, of: waiting };
  if (lastSuccess !== null) return null;
  return { name: 'sending', done: progress?.done ?? 0, of: progress?.of ?? null };
}
