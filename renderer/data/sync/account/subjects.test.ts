import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { markDay } from '../../courses/attendance.ts';
import { giveProjectMark } from '../../courses/defences.ts';
import { writeScores } from '../../courses/scores.ts';
import { testCommission } from '../../courses/testing-results.ts';
import { storeIntake, testEnrolment, testIntakeId } from '../../courses/testing-trainees.ts';
import { emptyDatabase } from '../../testing-database.ts';
import { readSubject } from './subjects.ts';

beforeEach(async () => {
  await emptyDatabase();
  await storeIntake(1, 0);
});

test('points, marks and defences that wait for a choice are called by their trainee, a mark also by its day', async () => {
  const id = testEnrolment(0);
  await writeScores(testIntakeId, id, { activity: 5 });
  await markDay(testIntakeId, [id], '2027-02-01', 'late');
  await giveProjectMark(testIntakeId, id, { id: 'aim', criteria: testCommission.criteria }, 9);
  const name = async (table: 'scores' | 'attendance' | 'defences', recordId: string) =>
    (await readSubject(table, recordId, testIntakeId)).name;
  expect(await name('scores', id)).toBe('А000-сынақ Үлгі');
  expect(await name('defences', id)).toBe('А000-сынақ Үлгі');
  expect(await name('attendance', `${id}/2027-02-01`)).toBe('А000-сынақ Үлгі, 01.02.2027');
  // A mark that was refused is not there any more: the trainee still is.
  expect(await name('attendance', `${id}/2027-02-02`)).toBe('А000-сынақ Үлгі');
});
