import { type HourKind, hourKinds } from '#shared/model/programme.ts';
import type { GridPlace } from './table-grid.ts';

export type ColumnRole = 'number' | 'title' | 'form' | 'total' | HourKind;

/** How the headings of a curriculum's columns are written, full and abbreviated, in both languages. */
const headings: readonly [ColumnRole, RegExp][] = [
  ['number', /^(?:№.*|р\/с.*|п\/п.*|#)$/iu],
  ['lecture', /дәріс|лекц|теория|^[дл]\.?$/iu],
  ['training', /тренинг|^т\.?$/iu],
  ['selfStudy', /өзіндік|өздік|самостоят|^(?:өж|срс?|сөж)\.?$/iu],
  ['control', /бақылау|контрол|бағалау|оценив|тестілеу|зач[её]т|аттеста|^[бк]\.?$/iu],
  ['practice', /практи|тәжірибелік|семинар|^п\.?$/iu],
  ['form', /нысан|форма|әдіс|метод|сабақ(?:тың)? түрі|вид/iu],
  ['total', /барлығы|жалпы|всего|итого|сағат|час|көлемі/iu],
  ['title', /тақырып|модул|мазмұн|тем[аы]|раздел|бөлім|атауы|наименован|содержан/iu],
];

export interface CurriculumColumns {
  roles: (ColumnRole | undefined)[];
  /** Rows of the heading. */
  headerRows: number;
}

const mostHeaderRows = 4;

/** The roles of a table's columns if it is a curriculum: it has a column of titles and at least one of hours. */
export function curriculumColumns(grid: readonly (GridPlace | undefined)[][]): CurriculumColumns | null {
  const headerRows = countHeaderRows(grid);
  if (headerRows === 0) return null;
  const width = Math.max(...grid.slice(0, headerRows).map((row) => row.length));
  const roles = Array.from({ length: width }, (_, column) => roleOf(headingTexts(grid, headerRows, column)));
  const unique = roles.map((role, column) => (roles.indexOf(role) === column ? role : undefined));
  const hours = unique.filter((role) => role === 'total' || isHourKind(role));
  return unique.includes('title') && hours.length > 0 ? { roles: unique, headerRows } : null;
}

export const isHourKind = (role: ColumnRole | undefined): role is HourKind =>
  hourKinds.some((kind) => kind === role);

/** The heading ends before the first row that has a figure somewhere, or a module's name over all columns. */
function countHeaderRows(grid: readonly (GridPlace | undefined)[][]): number {
  const first = grid.findIndex((row) => {
    const cells = row.slice(1).filter((place) => place?.begins);
    return cells.some((place) => /^\d+(?:[.,]\d+)?$/u.test(place?.text ?? '')) || isModuleRow(row);
  });
  return first > mostHeaderRows ? 0 : Math.max(first, 0);
}

const isModuleRow = (row: readonly (GridPlace | undefined)[]): boolean =>
  row.some((place) => /^(?:\d+\s*-?\s*модуль|модуль\s*№?\s*\d)/iu.test(place?.text ?? ''));

/** From the lowest heading, which says most about the column, to the one above all. */
const headingTexts = (
  grid: readonly (GridPlace | undefined)[][],
  headerRows: number,
  column: number,
): string[] =>
  grid
    .slice(0, headerRows)
    .map((row) => row[column]?.text ?? '')
    .reverse();

function roleOf(texts: readonly string[]): ColumnRole | undefined {
  for (const text of texts) {
    const role = text && headings.find(([, pattern]) => pattern.test(text.trim()))?.[0];
    if (role) return role;
  }
  return undefined;
}
