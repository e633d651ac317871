import type { Edit } from '../../change/change.ts';
import { act } from '../../undo.ts';
import { testIntakeId as intakeId, storeIntake, testEnrolment } from '../testing-trainees.ts';

/** For tests: an intake of four trainees in two groups, with all that its enrolment order asks for (O10-17). */
export async function storeWholeIntake(programmeId: string): Promise<void> {
  await storeIntake(4, 2, { programmeId });
  const letter = { id: 'l', intakeId, region: 'KZ-71', number: '08-15/412', date: '2027-01-11' };
  const edits: Edit[] = [
    { table: 'departmentLetters', kind: 'create', record: { ...letter, receivedOn: null } },
    {
      table: 'estimateLines',
      kind: 'create',
      record: { id: 'e', intakeId, order: 'a0', name: 'Қағаз', unit: 'қорап', quantity: 2, price: 250_000 },
    },
    {
      table: 'intakeTrainers',
      kind: 'create',
      record: {
        ...{ id: `${intakeId}:t0`, intakeId, personId: 't0', contractNumber: '', contractDate: null },
        ...{ hourPrice: null, note: '' },
      },
    },
    ...[0, 1, 2, 3].map(
      (index): Edit => ({
        ...{ table: 'enrolments', kind: 'update', id: testEnrolment(index) },
        fields: { letterId: 'l' },
      }),
    ),
    ...['g0', 'g1'].flatMap((groupId) =>
      Array.from({ length: 10 }, (_, index): Edit => {
        const date = `2027-02-${String(index + 1).padStart(2, '0')}`;
        const of = { id: `${groupId}/${index}`, intakeId, groupId, date, hour: 1, length: 8 };
        const said = { curriculumRowId: null, topic: 'Сабақ', kind: 'lecture', link: '' } as const;
        return {
          ...{ table: 'lessons', kind: 'create' },
          record: { ...of, ...said, trainerId: null, roomId: null },
        };
      }),
    ),
  ];
  await act(intakeId, edits);
}
