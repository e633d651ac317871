import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { birthDateOfIin } from '#shared/model/iin.ts';
import { storedPhone } from '#shared/model/phone.ts';
import type { Problem } from '#shared/model/problem.ts';
import { type Region, regionNamed } from '#shared/model/region.ts';
import { type Cell, cellText } from '#shared/sheets/sheet.ts';
import type { ListColumn } from './list-columns.ts';
import { listedDay } from './listed-day.ts';
import { listedIin } from './listed-iin.ts';
import { isCyrillicName, type ListedName, splitName, tidyName } from './listed-name.ts';
import { placeKindNamed } from './listed-words.ts';

/** Columns that are kept as they were written, each with the most characters that are kept. */
const plainColumns = {
  district: 500,
  employer: 1_000,
  placeKind: 100,
  position: 500,
  subject: 500,
  category: 200,
  experience: 100,
  education: 500,
  language: 100,
} as const satisfies Partial<Record<ListColumn, number>>;
type PlainColumn = keyof typeof plainColumns;
const plainColumnNames = Object.keys(plainColumns) as PlainColumn[];

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

/** What stands in the cells of a row, by what its columns tell; absent where the list has no such column. */
export type ListedCells = Partial<Record<ListColumn, Cell>>;

/**
 * What a row says of a trainee (O10-17), and what is wrong with it. `regionAbove`: of the heading under which the row
 * stands, where it names none itself.
 */
export function readListed(
  cells: ListedCells,
  regionAbove: Region | null = null,
): { trainee: ListedTrainee; problems: RowProblem[] } {
  const text = (column: ListColumn): string => cellText(cells[column]);
  const { iin, fault } = listedIin(cells.iin ?? null);
  const day = listedDay(cells.birthDate ?? null);
  const region = text('region') === '' ? regionAbove : regionNamed(text('region'));
  const names = text('fullName') === '' ? namesOfCells(text) : splitName(text('fullName'));
  const trainee: ListedTrainee = {
    ...names,
    ...plainFields(text),
    iin,
    birthDate: day ?? '',
    region: region?.code ?? '',
    // An apostrophe keeps a spreadsheet from reading the plus as a formula.
    phone: storedPhone(text('phone').replace(/^['’]/u, '')) ?? '',
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
    ...plainProblems(trainee),
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
  Object.fromEntries(plainColumnNames.map((column) => [column, text(column)])) as Record<PlainColumn, string>;

function plainProblems(trainee: ListedTrainee): RowProblem[] {
  const long = plainColumnNames.filter((column) => trainee[column].length > plainColumns[column]);
  const isUnread = trainee.placeKind !== '' && placeKindNamed(trainee.placeKind) === '';
  return [
    ...long.map((column) => stops(column, 'listedTextTooLong', { most: plainColumns[column] })),
    ...(isUnread ? [told('placeKind', 'listedPlaceKindUnread', { text: trainee.placeKind })] : []),
  ];
}

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
