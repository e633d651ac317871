import type { Lesson } from '#shared/model/course/lesson.ts';
import type { NewLesson } from '#shared/model/course/propose-lessons.ts';
import { intakeTrainerId } from '#shared/model/course/trainer.ts';
import { personNameKey } from '#shared/model/person.ts';
import { act } from '../undo.ts';
import { addLessons } from './lessons.ts';
import { testIntakeId } from './testing-trainees.ts';

/** For tests: a lecture of the first group on the first day, in its first two hours. */
export const newTestLesson = (fields: Partial<Lesson> = {}): NewLesson => ({
  ...{ intakeId: testIntakeId, groupId: 'g0', date: '2027-02-01', hour: 1, length: 2 },
  ...{ curriculumRowId: null, topic: 'Кіріспе', kind: 'lecture', trainerId: null, roomId: null, link: '' },
  ...fields,
});

/** For tests: stores a lesson; gives its id. */
export async function storeLesson(fields: Partial<Lesson> = {}): Promise<string> {
  const lesson = newTestLesson(fields);
  const [id = ''] = await addLessons(lesson.intakeId, [lesson]);
  return id;
}

/** For tests: stores an invented trainer of the intake. */
export async function storeTrainer(id: string, lastName: string, intakeId = testIntakeId): Promise<void> {
  const names = { id, deletedAt: null, lastName, firstName: 'Үлгі', middleName: '' };
  const unknown = { birthDate: '', iin: '', iinHash: '', phone: '', bankAccount: '', employer: '' };
  const person = { ...names, ...unknown, position: '', nameKey: personNameKey(names) };
  const contract = { contractNumber: '', contractDate: null, hourPrice: null, note: '' };
  const inIntake = { ...contract, id: intakeTrainerId(intakeId, id), intakeId, personId: id };
  await act(intakeId, [
    { table: 'people', kind: 'create', record: { ...person, createdAt: '2026-01-01T00:00:00.000Z' } },
    { table: 'intakeTrainers', kind: 'create', record: inIntake },
  ]);
}
