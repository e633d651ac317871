import { useLiveQuery } from 'dexie-react-hooks';
import { blankAccount } from '#shared/model/certificates/blank-account.ts';
import type { TemplateKind } from '#shared/model/certificates/certificate-template.ts';
import type { NumberRange } from '#shared/model/number-kinds.ts';
import { currentUserId } from '../../author.ts';
import { database } from '../../database.ts';

/** Blanks of one series that may be printed on. */
export interface FreeBlanks {
  series: string;
  digits: number;
  /** Ascending; neighbours are one range. */
  ranges: readonly NumberRange[];
}

/** What lies in the store or was handed to who works now, by series; what others hold is not printed on here (O10-30). */
export async function readFreeBlanks(kind: TemplateKind): Promise<FreeBlanks[]> {
  // A list comes after every word: all series of the kind lie between.
  const [least, most] = [[kind], [kind, []]];
  const entries = await database.blankEntries.where('[kind+series+first]').between(least, most).toArray();
  const sheets = await database.printedSheets.where('[part+series+blank]').between(least, most).toArray();
  const own = currentUserId();
  const free = blankAccount(entries, sheets).ranges.filter(
    ({ state, holderId }) => state === 'left' && (holderId === null || holderId === own),
  );
  return [...Map.groupBy(free, ({ series, digits }) => `${digits} ${series}`).values()].flatMap((ranges) => {
    const [first] = ranges;
    return first ? [{ series: first.series, digits: first.digits, ranges: joined(ranges) }] : [];
  });
}

/** Live; undefined while they load. */
export const useFreeBlanks = (kind: TemplateKind): FreeBlanks[] | undefined =>
  useLiveQuery(() => readFreeBlanks(kind), [kind]);

/** Neighbours are one pile, whoever of the two holds them. */
function joined(ranges: readonly NumberRange[]): NumberRange[] {
  const piles: NumberRange[] = [];
  for (const { first, last } of ranges) {
    const before = piles.at(-1);
    if (before?.last === first - 1) before.last = last;
    else piles.push({ first, last });
  }
  return piles;
}

/** Every free number of a series, ascending. */
export function* numbersOf(free: Pick<FreeBlanks, 'ranges'> | undefined): Generator<number> {
  for (const { first, last } of free?.ranges ?? []) {
    for (let number = first; number <= last; number += 1) yield number;
  }
}

export const ofSeries = (
  free: readonly FreeBlanks[],
  { series, digits }: { series: string; digits: number },
): FreeBlanks | undefined => free.find((one) => one.series === series && one.digits === digits);

export const isFree = (free: Pick<FreeBlanks, 'ranges'> | undefined, blank: number): boolean =>
  free?.ranges.some(({ first, last }) => first <= blank && blank <= last) ?? false;

/**
 * Free numbers that are left out where the tray begins with `chosen`: those of its pile before it, from `expected` on
 * where a job says which blank should come.
 */
export function passedOver(
  free: Pick<FreeBlanks, 'ranges'> | undefined,
  chosen: number,
  expected: number | null,
): NumberRange[] {
  const piles = free?.ranges ?? [];
  const from =
    expected ?? piles.find(({ first, last }) => first <= chosen && chosen <= last)?.first ?? chosen;
  return piles
    .map(({ first, last }) => ({ first: Math.max(first, from), last: Math.min(last, chosen - 1) }))
    .filter(({ first, last }) => first <= last);
}
