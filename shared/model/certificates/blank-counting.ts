import type { NumberRange } from '../number-kinds.ts';
import type { BlankFault, BlankFaultKind } from './blank-account.ts';
import type { BlankEntry } from './blank-entry.ts';
import { foldSeries, type SeriesFold } from './blank-series.ts';
import { commonRanges, mergedRanges, withoutRanges } from './number-ranges.ts';
import type { PrintedSheet } from './printing.ts';

const leftIn = ({ ranges }: SeriesFold): NumberRange[] =>
  mergedRanges(ranges.filter(({ state }) => state === 'left'));

/**
 * How the newest count of a series differs from the account as it was then: the lines of one count have one instant.
 * What was written off since, or delivered and written down later, is no difference any more. `now`: the account.
 */
export function countingFaults(
  entries: readonly BlankEntry[],
  sheets: readonly PrintedSheet[],
  now: SeriesFold,
): BlankFault[] {
  const counts = entries.filter(({ event }) => event === 'counted');
  const at = counts.reduce((newest, { createdAt }) => (createdAt > newest ? createdAt : newest), '');
  const count = counts.filter(({ createdAt }) => createdAt === at);
  const [line] = count;
  if (!line) return [];
  const then = (one: { createdAt: string }) => one.createdAt <= at;
  const before = entries.filter((one) => then(one) || one.event === 'received');
  const shouldBe = leftIn(foldSeries(before, sheets.filter(then)));
  const delivered = mergedRanges(entries.filter((one) => then(one) && one.event === 'received'));
  const counted = mergedRanges(count);
  const { kind, series, digits } = line;
  const fault = (name: BlankFaultKind, { first, last }: NumberRange): BlankFault => ({
    ...{ kind, series, first, last, digits },
    ...{ fault: name, certificateIds: [] },
  });
  const missing = withoutRanges(commonRanges(shouldBe, delivered), counted);
  return [
    ...commonRanges(missing, leftIn(now)).map((range) => fault('notCounted', range)),
    ...withoutRanges(counted, shouldBe).map((range) => fault('countedElse', range)),
  ];
}
