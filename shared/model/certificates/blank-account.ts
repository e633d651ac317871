import type { NumberRange } from '../number-kinds.ts';
import { countingFaults } from './blank-counting.ts';
import type { BlankEntry } from './blank-entry.ts';
import { type BlankState, blankStates, byTime, type FateFault } from './blank-fate.ts';
import { foldSeries, type SeriesFold } from './blank-series.ts';
import { type TemplateKind, templateKinds } from './certificate-template.ts';
import type { PrintedSheet } from './printing.ts';

/** Blanks of one kind and series: numbers are told apart only within one. */
export interface BlankSeries {
  kind: TemplateKind;
  series: string;
}

/** Neighbouring numbers with the same fate. Both ends are in it. */
export interface BlankRange extends BlankSeries, NumberRange {
  digits: number;
  state: BlankState;
  holderId: string | null;
}

/** How many were received, and how many of them are in each state: `received` is the sum of all others. */
export type BlankTotals = Readonly<Record<BlankState | 'received', number>>;

/**
 * `usedTwice`, `usedAfter`, `notThere` as in `blank-fate.ts`. `neverReceived`: in the printer, of no delivery.
 * `skipped`: not used though a later one of the same pile was. `receivedTwice`: in two deliveries. `notCounted`: should
 * have been there at the newest count, and nothing was written of it since. `countedElse`: counted though it was gone.
 */
export type BlankFaultKind =
  | FateFault
  | 'neverReceived'
  | 'skipped'
  | 'receivedTwice'
  | 'notCounted'
  | 'countedElse';

/** What of the account a person has to look at. */
export interface BlankFault extends BlankSeries, NumberRange {
  fault: BlankFaultKind;
  digits: number;
  /** Certificates that were in the printer on these numbers; empty where none is concerned. */
  certificateIds: readonly string[];
}

export interface SeriesAccount extends BlankSeries {
  totals: BlankTotals;
}

/** The account of blanks (O10-30): where every number is, and what does not fit. */
export interface BlankAccount {
  /** By kind, series and number. */
  ranges: readonly BlankRange[];
  totals: BlankTotals;
  series: readonly SeriesAccount[];
  /** By holder; null is the store. Deliveries are counted by where their blanks are. */
  holders: ReadonlyMap<string | null, BlankTotals>;
  faults: readonly BlankFault[];
}

const totalsOf = (ranges: readonly BlankRange[]): BlankTotals => {
  const totals = { received: 0, ...Object.fromEntries(blankStates.map((state) => [state, 0])) } as Record<
    BlankState | 'received',
    number
  >;
  for (const { state, first, last } of ranges) {
    totals[state] += last - first + 1;
    totals.received += last - first + 1;
  }
  return totals;
};

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** A certificate is where its newest sheet is: what lies elsewhere of it is no dispute any more. */
function isOpen(fault: BlankFault, places: ReadonlyMap<string, PrintedSheet>): boolean {
  if (fault.fault !== 'usedTwice' && fault.fault !== 'usedAfter') return true;
  const still = fault.certificateIds.filter((id) => {
    const sheet = places.get(`${fault.kind} ${id}`);
    return sheet?.series === fault.series && sheet.blank === fault.first;
  });
  return still.length >= (fault.fault === 'usedTwice' ? 2 : 1);
}

/** The newest printed sheet of each certificate that a fault names. */
function placesOf(faults: readonly BlankFault[], sheets: readonly PrintedSheet[]) {
  const asked = new Set(faults.flatMap(({ certificateIds }) => certificateIds));
  const places = new Map<string, PrintedSheet>();
  if (asked.size === 0) return places;
  for (const sheet of sheets) {
    if (sheet.outcome !== 'printed' || sheet.certificateId === null || !asked.has(sheet.certificateId))
      continue;
    const key = `${sheet.part} ${sheet.certificateId}`;
    const before = places.get(key);
    if (!before || byTime(before, sheet) < 0) places.set(key, sheet);
  }
  return places;
}

/** An order that no letter of a series can come into. */
const keyOf = (kind: TemplateKind, series: string) => `${templateKinds.indexOf(kind)} ${series}`;

function accountOfSeries(entries: readonly BlankEntry[], sheets: readonly PrintedSheet[]): SeriesFold {
  const fold = foldSeries(entries, sheets);
  return { ...fold, faults: [...fold.faults, ...countingFaults(entries, sheets, fold)] };
}

/**
 * The account that these lines and sheets lead to, in whatever order they are given (O10-30). Sheets on plain paper are
 * passed over. The work grows with the lines and sheets, not with the blanks; sheets sorted by number are quicker.
 */
export function blankAccount(entries: readonly BlankEntry[], sheets: readonly PrintedSheet[]): BlankAccount {
  const lines = grouped(entries, ({ kind, series }) => keyOf(kind, series));
  const printed = grouped(
    sheets.filter(({ blank }) => blank !== null),
    ({ part, series }) => keyOf(part, series),
  );
  const keys = [...new Set([...lines.keys(), ...printed.keys()])].sort();
  const folds = keys.map((key) => accountOfSeries(lines.get(key) ?? [], printed.get(key) ?? []));
  const ranges = folds.flatMap((fold) => fold.ranges);
  const faults = folds.flatMap((fold) => fold.faults);
  const places = placesOf(faults, sheets);
  return {
    ranges,
    totals: totalsOf(ranges),
    series: [...grouped(ranges, ({ kind, series }) => keyOf(kind, series)).values()].flatMap((own) =>
      own[0] ? [{ kind: own[0].kind, series: own[0].series, totals: totalsOf(own) }] : [],
    ),
    holders: new Map(
      [...grouped(ranges, ({ holderId }) => holderId)].map(([holderId, own]) => [holderId, totalsOf(own)]),
    ),
    faults: faults.filter((fault) => isOpen(fault, places)),
  };
}
