import type { CurriculumRow, Hours } from '../programme.ts';
import type { Lesson } from './lesson.ts';

/** For tests: a topic of a curriculum. */
export const testTopic = (id: string, hours: Partial<Hours>): CurriculumRow => ({
  ...{ id, programmeId: 'p1', order: id, kind: 'topic', title: `${id}-тақырып`, form: '', outcomeIds: [] },
  hours: { lecture: 0, practice: 0, training: 0, selfStudy: 0, control: 0, ...hours },
});

/** For tests: a curriculum of 80 hours; the control of its first topic comes last all the same. */
export const testCurriculum: readonly CurriculumRow[] = [
  { ...testTopic('m1', {}), kind: 'module' },
  testTopic('t1', { lecture: 10, practice: 12, control: 2 }),
  testTopic('t2', { training: 20, selfStudy: 6 }),
  testTopic('t3', { lecture: 6, practice: 20, control: 4 }),
];

/** For tests: a lecture of the first topic on Monday, 1 February 2027, in the first two hours of the group g1. */
export const testLesson = (fields: Partial<Lesson> = {}): Lesson => ({
  ...{ id: 'l1', intakeId: 'i1', groupId: 'g1', date: '2027-02-01', hour: 1, length: 2 },
  ...{ curriculumRowId: 't1', topic: 't1-тақырып', kind: 'lecture' },
  ...{ trainerId: 'a', roomId: 'r1', link: '' },
  ...fields,
});

/** For tests: the working days from 1 to 12 February 2027. */
export const testDays: readonly string[] = ['01', '02', '03', '04', '05', '08', '09', '10', '11', '12'].map(
  (day) => `2027-02-${day}`,
);
