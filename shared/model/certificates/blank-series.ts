import type { NumberRange } from '../number-kinds.ts';
import type { BlankFault, BlankFaultKind, BlankRange, BlankSeries } from './blank-account.ts';
import type { BlankEntry } from './blank-entry.ts';
import { afterHappening, type BlankFate, byTime, freshBlank } from './blank-fate.ts';
import type { PrintedSheet } from './printing.ts';

/** Where the numbers of one kind and series are, and what does not fit. */
export interface SeriesFold {
  ranges: BlankRange[];
  faults: BlankFault[];
}

/** Numbers of which the same lines speak. `last` may be infinite where none does. */
interface Stretch extends NumberRange {
  receipts: readonly BlankEntry[];
  /** What else was written of them, by time. */
  moves: readonly BlankEntry[];
}

/** Cuts all numbers where a line begins or ends. */
function stretchesOf(entries: readonly BlankEntry[]): Stretch[] {
  const lines = entries.filter(({ event }) => event !== 'counted').sort(byTime);
  const cuts = [...new Set([0, ...lines.flatMap(({ first, last }) => [first, last + 1])])].sort(
    (a, b) => a - b,
  );
  const begins = Map.groupBy(lines, ({ first }) => first);
  let active: BlankEntry[] = [];
  return cuts.map((first, index) => {
    const begun = begins.get(first) ?? [];
    active = active.filter(({ last }) => last >= first);
    if (begun.length > 0) active = [...active, ...begun].sort(byTime);
    return {
      first,
      last: (cuts[index + 1] ?? Number.POSITIVE_INFINITY) - 1,
      receipts: active.filter(({ event }) => event === 'received'),
      moves: active.filter(({ event }) => event !== 'received'),
    };
  });
}

/** A part of a stretch whose numbers share a fate. `sheets`: those of its one number, where there are any. */
interface Part extends NumberRange {
  stretch: Stretch;
  fate: BlankFate;
  sheets: readonly PrintedSheet[];
}

/** Digits of its numbers: those of the delivery, if there is one. */
const digitsOf = ({ stretch, sheets }: Part): number =>
  (stretch.receipts[0] ?? sheets[0] ?? stretch.moves[0])?.digits ?? 1;

/** Collects faults; neighbours become one where no certificate is concerned. */
function faultList(of: BlankSeries) {
  const faults: BlankFault[] = [];
  const newest = new Map<BlankFaultKind, BlankFault>();
  const add = (
    fault: BlankFaultKind,
    { first, last }: NumberRange,
    digits: number,
    certificateIds: readonly string[] = [],
  ) => {
    const before = newest.get(fault);
    const plain = certificateIds.length === 0 && before?.certificateIds.length === 0;
    if (before && plain && before.last + 1 === first) before.last = last;
    else {
      const made = { ...of, fault, first, last, digits, certificateIds };
      newest.set(fault, made);
      faults.push(made);
    }
  };
  return { faults, add };
}

/** What one part has against it by itself. */
function faultsOfPart(part: Part, add: ReturnType<typeof faultList>['add']): void {
  const { stretch, fate, sheets } = part;
  const digits = digitsOf(part);
  if (stretch.receipts.length === 0) {
    if (sheets.length > 0) add('neverReceived', part, digits, fate.certificateIds);
    else if (stretch.moves.length > 0) add('notThere', part, digits);
    return;
  }
  if (stretch.receipts.length > 1) add('receivedTwice', part, digits);
  for (const fault of fate.faults) add(fault, part, digits, fault === 'notThere' ? [] : fate.certificateIds);
}

/**
 * Finds what was passed over: a pile is used from its beginning, so that what is left before a used number needs a
 * word. A pile is of one delivery and was handed over together.
 */
function passedOver(add: ReturnType<typeof faultList>['add']) {
  const unused = new Map<string, NumberRange[]>();
  return (part: Part) => {
    const [receipt] = part.stretch.receipts;
    if (!receipt) return;
    const pile = `${receipt.id} ${part.fate.movedBy}`;
    const waiting = unused.get(pile);
    if (part.fate.state === 'left') {
      if (waiting) waiting.push(part);
      else unused.set(pile, [part]);
    } else if (part.sheets.length > 0 && waiting) {
      for (const range of waiting) add('skipped', range, receipt.digits);
      unused.delete(pile);
    }
  };
}

/** The parts that were delivered, neighbours with the same fate as one range. */
function rangesOf(of: BlankSeries, parts: readonly Part[]): BlankRange[] {
  const ranges: BlankRange[] = [];
  for (const part of parts) {
    if (part.stretch.receipts.length === 0) continue;
    const { state, holderId } = part.fate;
    const digits = digitsOf(part);
    const before = ranges.at(-1);
    const same = before?.state === state && before.holderId === holderId && before.digits === digits;
    if (before && same && before.last + 1 === part.first) before.last = part.last;
    else ranges.push({ ...of, first: part.first, last: part.last, digits, state, holderId });
  }
  return ranges;
}

/** The sheets of each number, the numbers in order. */
function sheetsByNumber(sheets: readonly PrintedSheet[]): [number, PrintedSheet[]][] {
  const numbers: [number, PrintedSheet[]][] = [];
  for (const sheet of [...sheets].sort((a, b) => (a.blank ?? 0) - (b.blank ?? 0))) {
    const before = numbers.at(-1);
    if (sheet.blank === null) continue;
    if (before?.[0] === sheet.blank) before[1].push(sheet);
    else numbers.push([sheet.blank, [sheet]]);
  }
  return numbers;
}

const fateOf = (moves: readonly BlankEntry[], sheets: readonly PrintedSheet[] = []): BlankFate =>
  (sheets.length === 0 ? moves : [...moves, ...sheets].sort(byTime)).reduce<BlankFate>(
    afterHappening,
    freshBlank,
  );

/** All numbers of which anything is known, in order, in parts with one fate. */
function partsOf(entries: readonly BlankEntry[], sheets: readonly PrintedSheet[]): Part[] {
  const parts: Part[] = [];
  const numbers = sheetsByNumber(sheets);
  let at = 0;
  for (const stretch of stretchesOf(entries)) {
    const untouched = fateOf(stretch.moves);
    const rest = (first: number, last: number) => {
      if (first <= last) parts.push({ first, last, stretch, fate: untouched, sheets: [] });
    };
    let from = stretch.first;
    for (let one = numbers[at]; one && one[0] <= stretch.last; one = numbers[++at]) {
      const [number, own] = one;
      rest(from, number - 1);
      parts.push({ first: number, last: number, stretch, fate: fateOf(stretch.moves, own), sheets: own });
      from = number + 1;
    }
    rest(from, stretch.last);
  }
  return parts;
}

/** The account of one kind and series from its lines and its sheets on blanks. */
export function foldSeries(entries: readonly BlankEntry[], sheets: readonly PrintedSheet[]): SeriesFold {
  const entry = entries[0];
  const sheet = sheets[0];
  const kind = entry?.kind ?? sheet?.part;
  if (!kind) return { ranges: [], faults: [] };
  const of = { kind, series: entry?.series ?? sheet?.series ?? '' };
  const { faults, add } = faultList(of);
  const pass = passedOver(add);
  const parts = partsOf(entries, sheets);
  for (const part of parts) {
    faultsOfPart(part, add);
    pass(part);
  }
  return { ranges: rangesOf(of, parts), faults };
}
