import type { PermittedAction } from './permissions-matrix.ts';

/** What is numbered in a row of its own, each year from the beginning, over all computers of an organisation. */
export const numberKinds = [
  'orders',
  'protocols',
  'letters',
  'contracts',
  'certificates',
  'attendanceReferences',
] as const;
export type NumberKind = (typeof numberKinds)[number];

/** How numbers of a kind are handed out. */
export interface NumberRules {
  /** Who gives a number of the kind, and so may have numbers to give. */
  action: PermittedAction;
  /** Numbers in one block: as many as a computer needs for some weeks without a connection, and few to be lost with it. */
  block: number;
  /** Fewer left than so many: the computer asks for more as long as there is a connection, and says so. */
  few: number;
  /** Most that the server gives at once, and most a day after that. */
  atOnce: number;
  perDay: number;
}

/**
 * `atOnce` and `perDay` are more than an organisation needs: they make known how many numbers a server can at most have
 * given since a backup was taken, which is the gap in the row after that backup was restored.
 */
export const numberRules: Readonly<Record<NumberKind, NumberRules>> = {
  orders: { action: 'signOrders', block: 20, few: 5, atOnce: 400, perDay: 100 },
  protocols: { action: 'decideInCouncil', block: 10, few: 3, atOnce: 200, perDay: 50 },
  letters: { action: 'signOrders', block: 20, few: 5, atOnce: 400, perDay: 100 },
  contracts: { action: 'signOrders', block: 20, few: 5, atOnce: 400, perDay: 100 },
  certificates: { action: 'registerCertificates', block: 200, few: 60, atOnce: 10_000, perDay: 5_000 },
  attendanceReferences: { action: 'registerCertificates', block: 20, few: 5, atOnce: 400, perDay: 200 },
};

/** The highest number that there is. */
export const highestNumber = 1_000_000_000;

/** A row of numbers, as a key. */
export const rowKey = (kind: NumberKind, year: number): string => `${kind} ${year}`;

/** Numbers that follow one another: both ends are in it. */
export interface NumberRange {
  first: number;
  last: number;
}

/** Single numbers as ranges, in order. */
export function rangesOf(numbers: readonly number[]): NumberRange[] {
  const ranges: NumberRange[] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const before = ranges.at(-1);
    if (before && before.last === number - 1) before.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}

/** What became of the numbers of a block: nothing is left out, so that a register without gaps can be shown. */
export type NumberFate = 'used' | 'open' | 'returned' | 'left';

/** How far a block was used. `next`: the first number that was never taken; behind the last one where none is left. */
export interface BlockUse extends NumberRange {
  next: number;
  /** Taken, and it is not known yet whether anything was signed with it. */
  open: readonly number[];
  /** Taken and given back, since nothing was signed with it: taken first. */
  returned: readonly number[];
}

/** Every number of a block with its fate, as ranges in order. Throws nothing; numbers outside the block are ignored. */
export function fatesOf({
  first,
  last,
  next,
  open,
  returned,
}: BlockUse): (NumberRange & { fate: NumberFate })[] {
  const taken = (numbers: readonly number[]) => rangesOf(numbers.filter((one) => one >= first && one < next));
  const marked = [
    ...taken(open).map((range) => ({ ...range, fate: 'open' as const })),
    ...taken(returned).map((range) => ({ ...range, fate: 'returned' as const })),
    ...(next <= last ? [{ first: next, last, fate: 'left' as const }] : []),
  ].sort((one, other) => one.first - other.first);
  const fates: (NumberRange & { fate: NumberFate })[] = [];
  let from = first;
  for (const range of marked) {
    if (range.first > from) fates.push({ first: from, last: range.first - 1, fate: 'used' });
    fates.push(range);
    from = range.last + 1;
  }
  if (from <= last) fates.push({ first: from, last, fate: 'used' });
  return fates;
}

/** How many numbers of a block can still be given. */
export const leftIn = ({ last, next, returned }: BlockUse): number => last - next + 1 + returned.length;
