import { leftIn, numberRules } from '#shared/model/number-kinds.ts';
import type { NumbersHereView } from '../numbers/use-numbers-here.ts';

/**
 * How many registration numbers of a year this computer can still give without a connection, where that is fewer than
 * are needed or than should be there; null where it is enough, and where it numbers by itself without an end.
 */
export function numbersShort(
  { alone, usable }: NumbersHereView,
  year: number,
  needed: number,
): number | null {
  if (alone) return null;
  const left = usable
    .filter((block) => block.kind === 'certificates' && block.year === year)
    .reduce((sum, block) => sum + leftIn(block), 0);
  return left < Math.max(needed, numberRules.certificates.few) ? left : null;
}
