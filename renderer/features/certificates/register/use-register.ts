import { useLiveQuery } from 'dexie-react-hooks';
import { readIntakeNames } from '#renderer/data/certificates/register/intake-names.ts';
import {
  type RegisterTerm,
  readRegister,
  readYears,
} from '#renderer/data/certificates/register/read-register.ts';
import type { RegisterRow } from '#renderer/data/certificates/register/register-row.ts';
import { addCalendarMonths, type PlainDate } from '#shared/calendar/plain-date.ts';

/** What of the register is read: a year of issue, all years, or those that are due. */
export type Period = `${number}` | 'all' | 'dueThisYear' | 'dueSoon';

/** The lists of who is due look so many months ahead (O10-33). */
const soon = 6;

export function termOf(period: Period, today: PlainDate): RegisterTerm {
  const year = today.slice(0, 4);
  if (period === 'all') return { by: 'issuedOn', year: null };
  if (period === 'dueThisYear') return { by: 'validUntil', from: `${year}-01-01`, until: `${year}-12-31` };
  if (period === 'dueSoon') return { by: 'validUntil', from: today, until: addCalendarMonths(today, soon) };
  return { by: 'issuedOn', year: Number(period) };
}

export const isDue = (period: Period): boolean => period === 'dueThisYear' || period === 'dueSoon';

const byLastDay = (a: RegisterRow, b: RegisterRow): number =>
  (a.validUntil ?? '') < (b.validUntil ?? '') ? -1 : Number(a.validUntil !== b.validUntil);

/**
 * Live rows of a period; undefined while they load, or while it is not known. Of those that are due only the ones that
 * count, or counted, by their last day.
 */
export const useRegister = (period: Period | undefined, today: PlainDate): RegisterRow[] | undefined =>
  useLiveQuery(async () => {
    if (!period) return undefined;
    const rows = await readRegister(termOf(period, today), today);
    if (!isDue(period)) return rows;
    return rows.filter(({ state }) => state === 'valid' || state === 'expired').sort(byLastDay);
  }, [period, today]);

/** Live; undefined while they load. */
export const useYears = (): number[] | undefined => useLiveQuery(readYears);

/** Live names of the intakes of these rows, by id. */
export const useIntakeNames = (rows: readonly RegisterRow[] | undefined) =>
  useLiveQuery(
    async () => (rows ? readIntakeNames(rows.flatMap(({ intakeId }) => intakeId ?? [])) : undefined),
    [rows],
  );
