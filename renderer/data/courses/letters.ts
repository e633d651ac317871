import { useLiveQuery } from 'dexie-react-hooks';
import type { DepartmentLetter } from '#shared/model/course/enrolment.ts';
import type { ColumnMeanings } from '#shared/trainee-list/column-meanings.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';

/** What a person says of a letter. */
export type LetterFacts = Omit<DepartmentLetter, 'id' | 'intakeId'>;

const day = ({ date }: LetterFacts) => date ?? '9999';

/** The letters that brought an intake's trainees, by their days (O10-17). */
export const readLetters = async (intakeId: string): Promise<DepartmentLetter[]> =>
  (await database.departmentLetters.where({ intakeId }).toArray()).sort(
    (a, b) => day(a).localeCompare(day(b)) || a.number.localeCompare(b.number) || a.id.localeCompare(b.id),
  );

/** Live; undefined while they load. */
export const useLetters = (intakeId: string): DepartmentLetter[] | undefined =>
  useLiveQuery(() => readLetters(intakeId), [intakeId]);

/** The letter of the same department, number and day, where it was brought in before; one without a number is none. */
export const sameLetter = (
  letters: readonly DepartmentLetter[],
  { region, number, date }: Pick<LetterFacts, 'region' | 'number' | 'date'>,
): DepartmentLetter | undefined =>
  number.trim() === ''
    ? undefined
    : letters.find(
        (one) => one.region === region && one.number.trim() === number.trim() && one.date === date,
      );

/** What a person said of the columns of this department's lists, the newest letter's word last; empty for no region. */
export async function rememberedColumns(region: string): Promise<ColumnMeanings> {
  if (region === '') return {};
  const letters = await database.departmentLetters.filter((one) => one.region === region).toArray();
  return Object.assign(
    {},
    ...letters.sort((a, b) => day(a).localeCompare(day(b))).map(({ columns }) => columns ?? {}),
  );
}

export const updateLetter = ({ id, intakeId }: DepartmentLetter, fields: Partial<LetterFacts>) =>
  act(intakeId, [{ table: 'departmentLetters', kind: 'update', id, fields }]);
