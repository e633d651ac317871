import type { NumberRange } from '../number-kinds.ts';

/** The same numbers as sorted ranges that neither overlap nor touch. */
export function mergedRanges(ranges: readonly NumberRange[]): NumberRange[] {
  const merged: NumberRange[] = [];
  for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else merged.push({ first, last });
  }
  return merged;
}

/** The numbers of `from` that are not in `taken`; both merged, as is what is given. */
export function withoutRanges(from: readonly NumberRange[], taken: readonly NumberRange[]): NumberRange[] {
  const rest: NumberRange[] = [];
  let at = 0;
  for (const { first, last } of from) {
    while ((taken[at]?.last ?? Number.POSITIVE_INFINITY) < first) at++;
    let next = first;
    // A taken range may reach into the next one of `from`: it is looked at again there.
    for (let inside = at; (taken[inside]?.first ?? Number.POSITIVE_INFINITY) <= last; inside++) {
      const gap = taken[inside] as NumberRange;
      if (gap.first > next) rest.push({ first: next, last: gap.first - 1 });
      next = gap.last + 1;
    }
    if (next <= last) rest.push({ first: next, last });
  }
  return rest;
}

/** The numbers that are in both; both merged, as is what is given. */
export const commonRanges = (a: readonly NumberRange[], b: readonly NumberRange[]): NumberRange[] =>
  withoutRanges(a, withoutRanges(a, b));

/** How many numbers there are in ranges that do not overlap. */
export const countOfRanges = (ranges: readonly NumberRange[]): number =>
  ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
