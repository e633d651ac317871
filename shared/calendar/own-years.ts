import type { OwnYear } from '#shared/model/calendar-day.ts';
import type { HolidayTable } from './holiday-table.ts';

/**
 * The table with the years that the organisation took over. A year that the table has counts by the table: a newer
 * program decides. Of the organisation's year only an announced Kurban Ait stays, while the table has a computed one.
 */
export function withOwnYears(table: HolidayTable, own: readonly OwnYear[]): HolidayTable {
  if (own.length === 0) return table;
  const byYear = new Map(own.map((one) => [Number(one.id), one]));
  const shipped = table.years.map((year) => {
    const announced = byYear.get(year.year)?.kurbanAit;
    return announced?.confirmed && !year.kurbanAit.confirmed ? { ...year, kurbanAit: announced } : year;
  });
  const known = new Set(table.years.map(({ year }) => year));
  const added = [...byYear]
    .filter(([year]) => !known.has(year))
    .map(([year, { kurbanAit }]) => ({ year, kurbanAit, transfers: [] }));
  return { ...table, years: [...shipped, ...added].sort((a, b) => a.year - b.year) };
}
