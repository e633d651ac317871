import type { Certificate } from '../certificates/certificate.ts';
import type { NumberFaults } from './number-faults.ts';

type Numbered = Pick<Certificate, 'id' | 'replaces' | 'year' | 'registrationNumber'>;

/**
 * Registration numbers that several certificates of a year have (O10-30), as where two computers took over one register.
 * One that takes the place of another may bear its number. What lies between numbers is no gap: other computers have
 * leased it.
 */
export function certificateNumberFaults(certificates: readonly Numbered[]): NumberFaults[] {
  const years = Map.groupBy(certificates, ({ year }) => year);
  return [...years].flatMap(([year, some]): NumberFaults[] => {
    const doubles = [...Map.groupBy(some, ({ registrationNumber }) => registrationNumber.trim())]
      .filter(([, same]) => areSeveral(same))
      .map(([number]) => number);
    return doubles.length > 0 ? [{ kind: 'certificates', year, doubles, gaps: [] }] : [];
  });
}

/** Whether they are more than one line in which each takes the place of the one before it. */
function areSeveral(same: readonly Numbered[]): boolean {
  const ids = new Set(same.map(({ id }) => id));
  const before = same.map(({ replaces }) => (replaces !== null && ids.has(replaces) ? replaces : ''));
  return new Set(before).size < before.length;
}
