import { dateOfDayNumber, type PlainDate } from '#shared/calendar/plain-date.ts';
import { isoDate, parseDate } from '#shared/kazakh/dates.ts';
import { type Cell, cellText } from '#shared/sheets/sheet.ts';

/** Day 0 of spreadsheets is 30 December 1899, so many days before 1970. */
const sheetDayOf1970 = 25_569;
/** A number that is no day of a life: less is a year or a count, more is later than 2064. */
const livingDays = { from: 3_000, to: 60_000 };

/**
 * The day of a cell: a date of the sheet, the number behind one, «17.05.1980» or «17/05/1980» (the day before the
 * month, as in Kazakhstan). Empty where the cell is; null where it is no day.
 */
export function listedDay(cell: Cell): PlainDate | '' | null {
  if (cell === null || cellText(cell) === '') return '';
  if (typeof cell === 'number') {
    const isDay = Number.isInteger(cell) && cell >= livingDays.from && cell <= livingDays.to;
    return isDay ? dateOfDayNumber(cell - sheetDayOf1970) : null;
  }
  const [day = ''] = cell.trim().split(/[ T]/u);
  const parsed = parseDate(day.replaceAll('/', '.').replace(/^(\d{1,2})-(\d{1,2})-(\d{4})$/u, '$1.$2.$3'));
  return parsed ? isoDate(parsed) : null;
}
