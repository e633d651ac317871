import type { Person } from '#shared/model/person.ts';

/** The columns of the table of people, in order. */
export const personColumns = [
  'lastName',
  'firstName',
  'middleName',
  'birthDate',
  'iin',
  'phone',
  'bankAccount',
  'employer',
  'position',
] as const satisfies (keyof Person)[];
export type PersonColumn = (typeof personColumns)[number];

/** A table program takes a cell with such a beginning for a formula, and runs it. */
const looksLikeFormula = /^[\s]*[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = looksLikeFormula.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: string[]) => `${cells.map(cell).join(';')}\r\n`;

/**
 * A table of people for Excel: UTF-8 with its mark, semicolons, as Excel in Kazakh and Russian reads it. What would
 * run as a formula gets an apostrophe before it.
 */
export const peopleCsv = (people: readonly Person[], headings: Record<PersonColumn, string>): string =>
  `\ufeff${line(personColumns.map((column) => headings[column]))}${people
    .map((person) => line(personColumns.map((column) => person[column])))
    .join('')}`;
