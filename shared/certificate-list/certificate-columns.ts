import { foldForSearch } from '#shared/kazakh/fold.ts';
import { mendLookAlikes } from '#shared/kazakh/look-alikes.ts';
import { findHeading, type HeadingPlace } from '#shared/sheets/find-heading.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import { columnNamed } from '#shared/trainee-list/list-columns.ts';

/** What a column of an earlier register may tell of a certificate. No form of it was found (O10-30). */
export const certificateColumns = [
  'registrationNumber',
  'blank',
  'fullName',
  'lastName',
  'firstName',
  'middleName',
  'iin',
  'employer',
  'region',
  'title',
  'hours',
  'startsOn',
  'endsOn',
  'issuedOn',
  'validUntil',
] as const;
export type CertificateColumn = (typeof certificateColumns)[number];
export type CertificatePlace = HeadingPlace<CertificateColumn>;

/*
 * Words of headings, folded as for a search: Kazakh letters as their Russian neighbours. The first row that fits names
 * the column, so the narrower ones come first.
 */
const headings: readonly (readonly [CertificateColumn, RegExp])[] = [
  ['blank', /бланк|^сери|blank/u],
  ['validUntil', /жарамды|действ|valid/u],
  ['issuedOn', /берилген\s*(?:кун|мерзим)|дата\s*выдач|когда\s*выдан|^выдан$|issued|issue\s*date/u],
  ['registrationNumber', /тиркеу.*(?:номир|№)|рег\S*\s*(?:номер|№)|registration/u],
  ['startsOn', /баста|начал|began|start/u],
  ['endsOn', /аякта|оконч|конец|конца|ended|end\s*date/u],
  ['hours', /сагат|час|hours/u],
  ['title', /такырып|такырыб|тема|(?:наименование|название)\s*(?:курса|программ)|курс\S*\s*атауы|topic/u],
  ['registrationNumber', /^(?:сертификат\S*\s*)?(?:№|номири?|номер|no\.?)(?:\s*сертификат\S*)?$/u],
];

const people = ['fullName', 'lastName', 'firstName', 'middleName', 'iin', 'employer', 'region'] as const;

/** The column that a heading names, in Kazakh, Russian, English or several of them; null where it names none. */
export function certificateColumnNamed(heading: string): CertificateColumn | null {
  const words = foldForSearch(mendLookAlikes(heading).text);
  if (words === '' || words.length > 120) return null;
  const own = headings.find(([, pattern]) => pattern.test(words))?.[0];
  if (own) return own;
  const named = columnNamed(heading);
  return people.find((column) => column === named) ?? null;
}

/** Finds the heading of an earlier register. Null where none names a number, or a person, and one thing more. */
export const findCertificateColumns = (sheet: Sheet): CertificatePlace | null =>
  findHeading(sheet, {
    named: certificateColumnNamed,
    isList: (columns) => columns.includes('registrationNumber') || columns.includes('issuedOn'),
  });
