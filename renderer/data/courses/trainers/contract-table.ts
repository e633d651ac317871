import { numericDate } from '#shared/calendar/plain-date.ts';
import { formatSum } from '#shared/kazakh/sums.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import type { Seals } from '../../people/personal-fields.ts';
import { type CourseTrainer, trainerHours } from './trainers.ts';

/** What the procurement specialist draws up a contract from, in the order of the columns. */
export const contractColumns = [
  ...(['lastName', 'firstName', 'middleName', 'iin', 'bankAccount', 'phone', 'category'] as const),
  ...(['speciality', 'experienceYears', 'languages', 'employer', 'position', 'contractNumber'] as const),
  ...(['contractDate', 'hours', 'hourPrice', 'sum', 'note'] as const),
] as const;
export type ContractColumn = (typeof contractColumns)[number];

/** How values are called in the reader's language. */
export interface ContractWords {
  column: (column: ContractColumn) => string;
  category: (category: CourseTrainer['trainer']['category']) => string;
  language: (language: CourseTrainer['trainer']['languages'][number]) => string;
}

/** A sum in tiyn as tables have it; empty while unknown. */
const sumText = (sum: bigint | null): string => (sum === null ? '' : formatSum(sum, 'ru'));

/**
 * The data for the contracts of an intake's trainers as a table with a head, personal data readable (O10-19). Hours are
 * those of the lessons; a sum is known where the hours and the price are. Problems: those of `Seals`.
 */
export async function contractTable(
  intakeId: string,
  trainers: readonly CourseTrainer[],
  seals: Pick<Seals, 'open'>,
  words: ContractWords,
): Promise<Outcome<string[][]>> {
  const hours = await trainerHours(intakeId);
  const rows: string[][] = [contractColumns.map(words.column)];
  for (const { person, trainer, inIntake } of trainers) {
    const open = await seals.open(person);
    if (!open.ok) return open;
    const ids = new Set([person.id, inIntake.personId]);
    const taught = [...ids].reduce((sum, id) => sum + (hours.get(id) ?? 0), 0);
    const { hourPrice } = inIntake;
    const cells: Record<ContractColumn, string> = {
      ...{ lastName: person.lastName, firstName: person.firstName, middleName: person.middleName },
      ...open.value,
      ...{ employer: person.employer, position: person.position, speciality: trainer.speciality },
      category: words.category(trainer.category),
      experienceYears: trainer.experienceYears === null ? '' : String(trainer.experienceYears),
      languages: trainer.languages.map(words.language).join(', '),
      contractNumber: inIntake.contractNumber,
      contractDate: inIntake.contractDate === null ? '' : numericDate(inIntake.contractDate),
      hours: taught === 0 ? '' : String(taught),
      hourPrice: sumText(hourPrice === null ? null : BigInt(hourPrice)),
      sum: sumText(hourPrice === null || taught === 0 ? null : BigInt(hourPrice) * BigInt(taught)),
      note: inIntake.note,
    };
    rows.push(contractColumns.map((column) => cells[column]));
  }
  return success(rows);
}
