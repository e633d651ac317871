import type { TraineeRow } from './read-trainees.ts';

/** Rows that say the same person again: the later row's number, and the row where the person stood first. */
export function repeatedTrainees(rows: readonly TraineeRow[]): Map<number, number> {
  const first = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const { row, trainee } of rows) {
    const keys = keysOf(trainee);
    const before = keys.map((key) => first.get(key)).find((one) => one !== undefined);
    if (before !== undefined) repeated.set(row, before);
    for (const key of keys) if (!first.has(key)) first.set(key, row);
  }
  return repeated;
}

/** The IIN alone; without one the names with the birth date, or with the employer. */
function keysOf({
  iin,
  lastName,
  firstName,
  middleName,
  birthDate,
  employer,
}: TraineeRow['trainee']): string[] {
  if (iin !== '') return [iin];
  const name = [lastName, firstName, middleName].join(' ').toLowerCase();
  return [birthDate, employer.toLowerCase()].filter(Boolean).map((detail) => `${name}\0${detail}`);
}
