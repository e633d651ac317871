import { type Person, personNameKey } from '#shared/model/person.ts';
import type { Edit } from '../change/change.ts';
import { act } from '../undo.ts';
import { noEnrolmentFacts } from './enrolments.ts';
import type { IntakeFacts } from './intakes.ts';
import { testFacts } from './testing-intake.ts';

/** The intake that tests of its screens store. */
export const testIntakeId = 'i1';

const letters = 'АӘБГДЕЖИКҚМНОӨРСТҰҮШ';

/** Invented; they stand in the order of their numbers. */
function trainee(index: number): Person {
  const first = letters.charAt(Math.floor(index / 15) % letters.length);
  const names = {
    id: `t${index}`,
    deletedAt: null,
    lastName: `${first}${String(index).padStart(3, '0')}-сынақ`,
    firstName: 'Үлгі',
    middleName: '',
  };
  const unknown = { birthDate: '', iin: '', iinHash: '', phone: '', bankAccount: '' };
  return {
    ...{ ...names, ...unknown, employer: '№ 5 мектеп', position: 'мұғалім' },
    ...{ nameKey: personNameKey(names), createdAt: '2026-01-01T00:00:00.000Z' },
  };
}

/** Id of the enrolment of the trainee with this number, from 0. */
export const testEnrolment = (index: number): string => `${testIntakeId}:t${index}`;

/** Stores the intake with trainees, dealt to groups one after the other. */
export async function storeIntake(
  trainees: number,
  groups: number,
  fields: Partial<IntakeFacts> = {},
): Promise<void> {
  const intakeId = testIntakeId;
  const intake = { ...testFacts(fields), id: intakeId, number: 1, deletedAt: null };
  const edits: Edit[] = [{ table: 'intakes', kind: 'create', record: intake }];
  for (let group = 0; group < groups; group += 1) {
    const language = group % 2 === 0 ? 'kk' : 'ru';
    const named = { name: `${group + 1}-топ`, order: `a${group}`, chatLink: '' };
    edits.push({
      table: 'groups',
      kind: 'create',
      record: { id: `g${group}`, intakeId, language, ...named },
    });
  }
  for (let index = 0; index < trainees; index += 1) {
    const record = trainee(index);
    const groupId = groups === 0 ? null : `g${Math.floor((index * groups) / trainees)}`;
    const of = { id: testEnrolment(index), intakeId, personId: record.id, groupId, deletedAt: null };
    edits.push(
      { table: 'people', kind: 'create', record },
      { table: 'enrolments', kind: 'create', record: { ...noEnrolmentFacts, ...of } },
    );
  }
  await act(intakeId, edits);
}
