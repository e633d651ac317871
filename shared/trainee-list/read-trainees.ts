import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { birthDateOfIin } from '#shared/model/iin.ts';
import { storedPhone } from '#shared/model/phone.ts';
import type { Problem } from '#shared/model/problem.ts';
import { type Region, regionNamed } from '#shared/model/region.ts';
import { type Cell, cellText, type Sheet } from '#shared/sheets/sheet.ts';
import type { ListPlace } from './find-columns.ts';
import type { ListColumn } from './list-columns.ts';
import { listedDay } from './listed-day.ts';
import { listedIin } from './listed-iin.ts';
import { isCyrillicName, type ListedName, splitName, tidyName } from './listed-name.ts';

/** Columns that are kept as they were written. */
const plainColumns = [
  'district',
  'employer',
  'placeKind',
  'position',
  'subject',
  'category',
  'experience',
  'education',
  'language',
  'email',
] as const satisfies ListColumn[];
type PlainColumn = (typeof plainColumns)[number];

/** What a row of a department's list says of one trainee; what it does not say is empty. */
export interface ListedTrainee extends ListedName, Record<PlainColumn, string> {
  iin: string;
  birthDate: PlainDate;
  /** Code of the region (ISO 3166-2). */
  region: string;
  /** E.164. */
  phone: string;
}

/** `stops`: the row cannot be brought in before it is put right; the others are told and brought in. */
export interface RowProblem {
  field: keyof ListedTrainee;
  stops: boolean;
  problem: Problem;
}

export interface TraineeRow {
  /** As the spreadsheet numbers it, from 1. */
  row: number;
  trainee: ListedTrainee;
  problems: RowProblem[];
}

/** Rows that count the list or close it. */
const total = /^(?:барлығы|жиыны|жиынтығы|всего|итого|total)(?![\p{L}])/iu;

/**
 * The trainees of a list (O10-17). Left out are rows without words, rows that number the columns, totals and headings
 * of a region, which counts for the rows under it where the list has no such column.
 */
export function readTrainees({ rows }: Sheet, { firstRow, columns }: ListPlace): TraineeRow[] {
  const trainees: TraineeRow[] = [];
  let regionAbove: Region | null = null;
  for (const [index, row] of rows.slice(firstRow).entries()) {
    const words = row.map(cellText).filter(Boolean);
    if (words.length === 1) {
      regionAbove = regionNamed(words[0] ?? '') ?? regionAbove;
      if (!isAlone(row, columns)) continue;
    }
    if (words.length === 0 || numbersColumns(row) || words.slice(0, 2).some((word) => total.test(word)))
      continue;
    trainees.push({ row: firstRow + index + 1, ...readRow(row, columns, regionAbove) });
  }
  return trainees;
}

/** Only a name or an IIN stands in the row: somebody of whom nothing else is known. */
const isAlone = (row: readonly Cell[], columns: ListPlace['columns']): boolean =>
  columns.some(
    (column, at) =>
      (column === 'fullName' || column === 'lastName' || column === 'iin') &&
      cellText(row[at]) !== '' &&
      regionNamed(cellText(row[at])) === null,
  );

/** «1 2 3 4»: the row under a heading that numbers its columns. */
const numbersColumns = (row: readonly Cell[]): boolean =>
  row.length > 2 && row.every((cell, at) => cellText(cell) === '' || cellText(cell) === String(at + 1));

function readRow(
  row: readonly Cell[],
  columns: ListPlace['columns'],
  regionAbove: Region | null,
): Omit<TraineeRow, 'row'> {
  const cell = (column: ListColumn): Cell => row[columns.indexOf(column)] ?? null;
  const text = (column: ListColumn): string => cellText(columns.includes(column) ? cell(column) : null);
  const { iin, fault } = listedIin(columns.includes('iin') ? cell('iin') : null);
  const day = listedDay(columns.includes('birthDate') ? cell('birthDate') : null);
  const region = text('region') === '' ? regionAbove : regionNamed(text('region'));
  const names = text('fullName') === '' ? namesOfCells(text) : splitName(text('fullName'));
  const trainee: ListedTrainee = {
    ...names,
    ...plainFields(text),
    iin,
    birthDate: day ?? '',
    region: region?.code ?? '',
    phone: storedPhone(text('phone')) ?? '',
  };
  const problems = [
    ...nameProblems(names),
    ...(iin === '' ? [told('iin', 'listedIinMissing')] : []),
    ...(fault === null ? [] : [stops('iin', fault)]),
    ...(day === null ? [stops('birthDate', 'listedDayUnread', { text: text('birthDate') })] : []),
    ...birthDateProblems(trainee),
    ...(text('region') !== '' && !region
      ? [stops('region', 'listedRegionUnknown', { text: text('region') })]
      : []),
    ...(text('phone') !== '' && trainee.phone === ''
      ? [told('phone', 'listedPhoneUnread', { text: text('phone') })]
      : []),
  ];
  return { trainee, problems };
}

const stops = (field: RowProblem['field'], code: string, params?: Problem['params']): RowProblem => ({
  ...{ field, stops: true },
  problem: { code, clause: 'O10-17', ...(params && { params }) },
});
const told = (field: RowProblem['field'], code: string, params?: Problem['params']): RowProblem => ({
  ...stops(field, code, params),
  stops: false,
});

const namesOfCells = (text: (column: ListColumn) => string): ListedName => ({
  lastName: tidyName(text('lastName')),
  firstName: tidyName(text('firstName')),
  middleName: tidyName(text('middleName')),
});

const plainFields = (text: (column: ListColumn) => string) =>
  Object.fromEntries(plainColumns.map((column) => [column, text(column)])) as Record<PlainColumn, string>;

function nameProblems(names: ListedName): RowProblem[] {
  if (names.lastName === '') return [stops('lastName', 'listedNameMissing')];
  if (names.firstName === '') return [stops('firstName', 'listedNameMissing')];
  const isForeign = !Object.values(names).every(isCyrillicName);
  return isForeign ? [told('lastName', 'listedNameForeign')] : [];
}

/** Decree 853 of 2013 parted the digits of an IIN from the birth date: a difference is told, not refused. */
function birthDateProblems({ iin, birthDate }: ListedTrainee): RowProblem[] {
  const named = birthDateOfIin(iin);
  const differs = birthDate !== '' && named !== null && named !== birthDate;
  return differs ? [told('birthDate', 'listedBirthDateDiffers')] : [];
}
