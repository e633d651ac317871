import { isPlainDate, numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import { validUntil } from '#shared/model/certificates/valid-until.ts';
import type { Problem } from '#shared/model/problem.ts';
import { regionNamed } from '#shared/model/region.ts';
import { type Cell, cellText } from '#shared/sheets/sheet.ts';
import { listedDay } from '#shared/trainee-list/listed-day.ts';
import { listedIin } from '#shared/trainee-list/listed-iin.ts';
import { type ListedName, splitName, tidyName } from '#shared/trainee-list/listed-name.ts';
import type { CertificateColumn } from './certificate-columns.ts';

/** What a row of an earlier register says of a certificate; what it does not say is empty or null. */
export interface ListedCertificate extends ListedName {
  registrationNumber: string;
  blank: string;
  /** Empty where it is missing or wrong. */
  iin: string;
  employer: string;
  /** Code of the region (ISO 3166-2). */
  region: string;
  title: string;
  hours: number | null;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
  issuedOn: PlainDate;
  validUntil: PlainDate | null;
}

/** `stops`: the row cannot be brought in before the file is put right; the others are told and brought in. */
export interface CertificateRowProblem {
  stops: boolean;
  problem: Problem;
}

export type CertificateCells = Partial<Record<CertificateColumn, Cell>>;

/** How a register is read: the day on which it is, and whether three years count where it tells no term (O10-33). */
export interface RegisterReading {
  today: PlainDate;
  assumeTerm: boolean;
}

/** The most characters that are kept, as `certificateSchema` has them. */
const most = { registrationNumber: 100, blank: 100, employer: 1_000, title: 2_000, fullName: 300 } as const;
/** Rows of numbers begin no earlier (`certificateSchema`). */
const earliest = '1990-01-01';

/** `writeSheet` puts an apostrophe before what a spreadsheet would compute. */
const text = (cell: Cell | undefined): string => cellText(cell).replace(/^'(?=[=+\-@])/u, '');

const stops = (code: string, params?: Problem['params']): CertificateRowProblem => ({
  stops: true,
  problem: { code, clause: 'O10-30', ...(params && { params }) },
});
const told = (code: string, params?: Problem['params']): CertificateRowProblem => ({
  ...stops(code, params),
  stops: false,
});

const namesOf = (cells: CertificateCells): ListedName =>
  cellText(cells.fullName) === ''
    ? {
        lastName: tidyName(text(cells.lastName)),
        firstName: tidyName(text(cells.firstName)),
        middleName: tidyName(text(cells.middleName)),
      }
    : splitName(text(cells.fullName));

/** «80», 80 or «80 сағат»; null where the cell is empty, `NaN` where it is no count. */
function hoursOf(cell: Cell | undefined): number | null {
  if (text(cell) === '') return null;
  const [, digits] = /^(\d{1,4})(?![\d.,])/u.exec(text(cell)) ?? [];
  return digits === undefined ? Number.NaN : Number(digits);
}

/** Why a row cannot be brought in as far as its days go. */
function dayProblems(
  days: Record<'startsOn' | 'endsOn' | 'issuedOn' | 'validUntil', PlainDate | '' | null>,
  cells: CertificateCells,
  today: PlainDate,
): CertificateRowProblem[] {
  const { startsOn, endsOn, issuedOn, validUntil: until } = days;
  const unread = (['startsOn', 'endsOn', 'validUntil'] as const).filter((column) => days[column] === null);
  const problems = unread.map((column) => stops('listedCertificateDayUnread', { text: text(cells[column]) }));
  if (!issuedOn || issuedOn < earliest)
    return [...problems, stops('listedDayOfIssueWrong', { text: text(cells.issuedOn) || '—' })];
  if (issuedOn > today) problems.push(stops('listedDayOfIssueLater', { date: numericDate(issuedOn) }));
  if (until && until < issuedOn) problems.push(stops('listedTermBeforeIssue'));
  if (startsOn && endsOn && endsOn < startsOn) problems.push(stops('listedCourseDaysWrong'));
  return problems;
}

function textProblems(certificate: ListedCertificate): CertificateRowProblem[] {
  const { registrationNumber, lastName, firstName, middleName } = certificate;
  const long = (['registrationNumber', 'blank', 'employer', 'title'] as const).filter(
    (field) => certificate[field].length > most[field],
  );
  const isLongName = [lastName, firstName, middleName].some((name) => name.length > most.fullName);
  return [
    ...(registrationNumber === '' ? [stops('listedCertificateNumberMissing')] : []),
    ...(lastName === '' || firstName === '' ? [stops('listedCertificateNameMissing')] : []),
    ...[...long, ...(isLongName ? (['fullName'] as const) : [])].map((field) =>
      stops('listedCertificateTooLong', { field, most: most[field] }),
    ),
  ];
}

/** What a row of an earlier register says of a certificate (O10-30), and what is wrong with it. */
export function readCertificateRow(
  cells: CertificateCells,
  { today, assumeTerm }: RegisterReading,
): { certificate: ListedCertificate; problems: CertificateRowProblem[] } {
  const day = (column: CertificateColumn) => listedDay(cells[column] ?? null);
  const days = {
    ...{ startsOn: day('startsOn'), endsOn: day('endsOn') },
    ...{ issuedOn: day('issuedOn'), validUntil: day('validUntil') },
  };
  const issuedOn = days.issuedOn || '';
  const { iin, fault } = listedIin(cells.iin ?? null);
  const region = regionNamed(text(cells.region));
  const hours = hoursOf(cells.hours);
  const certificate: ListedCertificate = {
    ...namesOf(cells),
    ...{ registrationNumber: text(cells.registrationNumber), blank: text(cells.blank) },
    ...{ employer: text(cells.employer), title: text(cells.title), hours, issuedOn },
    ...{ iin: fault === null ? iin : '', region: region?.code ?? '' },
    ...{ startsOn: days.startsOn || null, endsOn: days.endsOn || null },
    validUntil: days.validUntil || (assumeTerm && isPlainDate(issuedOn) ? validUntil(issuedOn) : null),
  };
  return {
    certificate,
    problems: [
      ...textProblems(certificate),
      ...dayProblems(days, cells, today),
      ...(Number.isNaN(hours) ? [stops('listedHoursUnread', { text: text(cells.hours) })] : []),
      ...(fault === null ? [] : [told('listedCertificateIinWrong')]),
      ...(text(cells.region) !== '' && !region
        ? [told('listedCertificateRegionUnknown', { text: text(cells.region) })]
        : []),
    ],
  };
}
