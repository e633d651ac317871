import type { BlankEntry } from './blank-entry.ts';
import type { PrintedSheet } from './printing.ts';

/**
 * What became of a blank that was received (O10-30). `spoiled`: lies there spoiled; `destroyed`: was spoiled and went
 * by an act. Each blank is in one of these.
 */
export const blankStates = ['left', 'issued', 'spoiled', 'destroyed', 'lost', 'returned'] as const;
export type BlankState = (typeof blankStates)[number];

/**
 * What does not fit what is known of the number. `usedTwice`: in the printer with two certificates; `usedAfter`: in the
 * printer though it was spoiled, lost, returned or destroyed; `notThere`: moved or written off though it was gone.
 */
export type FateFault = 'usedTwice' | 'usedAfter' | 'notThere';

/** What is known of one number after some of what happened to it. */
export interface BlankFate {
  state: BlankState;
  /** Id of the user who has it, or had it when it was used; null in the store. */
  holderId: string | null;
  /** The line of the account by which it lies where it lies; empty since it was received. */
  movedBy: string;
  /** Certificates that were in the printer on it. */
  certificateIds: readonly string[];
  faults: readonly FateFault[];
}

export const freshBlank: BlankFate = {
  ...{ state: 'left', holderId: null, movedBy: '', certificateIds: [], faults: [] },
};

/** A line of the account or a sheet, by when it was written down. */
export type Happening = BlankEntry | PrintedSheet;

const isSheet = (one: Happening): one is PrintedSheet => 'outcome' in one;

/** The order that everybody sees, in whatever order the lines came. */
export const byTime = (a: Happening, b: Happening): number => {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
};

const faulty = (fate: BlankFate, fault: FateFault): BlankFate =>
  fate.faults.includes(fault) ? fate : { ...fate, faults: [...fate.faults, fault] };

/** What a line of the account leads to from each state; from any other it does not fit. */
const fits: Readonly<
  Partial<Record<BlankEntry['event'], Readonly<Partial<Record<BlankState, BlankState>>>>>
> = {
  handedOver: { left: 'left' },
  // Also a lost one that was found again.
  takenBack: { left: 'left', lost: 'left' },
  // Two people may write the same down; a certificate's blank may be spoiled after it was printed.
  spoiled: { left: 'spoiled', issued: 'spoiled', spoiled: 'spoiled' },
  lost: { left: 'lost', lost: 'lost' },
  returned: { left: 'returned', returned: 'returned' },
  destroyed: { spoiled: 'destroyed', destroyed: 'destroyed' },
};

function afterEntry(fate: BlankFate, { id, event, holderId }: BlankEntry): BlankFate {
  const ways = fits[event];
  if (!ways) return fate;
  const state = ways[fate.state];
  if (!state) return faulty(fate, 'notThere');
  if (event === 'handedOver') return { ...fate, holderId, movedBy: id };
  if (event === 'takenBack') return { ...fate, state, holderId: null, movedBy: id };
  return { ...fate, state };
}

function afterSheet(fate: BlankFate, { outcome, certificateId }: PrintedSheet): BlankFate {
  const known = fate.certificateIds;
  const another = certificateId !== null && !known.includes(certificateId);
  const certificateIds = another ? [...known, certificateId] : known;
  const state: BlankState = outcome === 'printed' ? 'issued' : 'spoiled';
  const next = { ...fate, state, certificateIds };
  if (another && known.length > 0) return faulty(next, 'usedTwice');
  // What came out is spoiled afterwards, as with a paper that is thrown away: that is its fate and no fault.
  const free =
    fate.state === 'left' || fate.state === 'issued' || (fate.state === 'spoiled' && state === 'spoiled');
  return free ? next : faulty(next, 'usedAfter');
}

/** What is known of a number after one more thing happened to it, in the order of `byTime`. */
export const afterHappening = (fate: BlankFate, one: Happening): BlankFate =>
  isSheet(one) ? afterSheet(fate, one) : afterEntry(fate, one);
