import { leftIn } from '#shared/model/number-kinds.ts';
import type { NumbersHereView } from '../../numbers/use-numbers-here.ts';

/**
 * The number that the next certificate of a year gets on this computer; null where it has none to give. One that stands
 * in an old register already is passed over only when it is taken.
 */
export function nextCertificateNumber({ alone, usable }: NumbersHereView, year: number): number | null {
  const own = usable.filter(({ kind }) => kind === 'certificates');
  const ready = own.filter((block) => block.year === year && leftIn(block) > 0);
  const block = ready.find(({ returned }) => returned.length > 0) ?? ready[0];
  if (block) return Math.min(block.next, ...block.returned);
  // Such a computer begins the new year by itself.
  const begins = alone && own.some((one) => one.year < year) && !own.some((one) => one.year === year);
  return begins ? 1 : null;
}
