import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { emptyDatabase } from '../testing-database.ts';
import { undo } from '../undo.ts';
import { readScores, scoresByTrainee, writeScores } from './scores.ts';

beforeEach(emptyDatabase);

test('O10-29: points of a trainee are one record; parts that are typed at once do not hide each other', async () => {
  await Promise.all([
    writeScores('i1', 'i1:p1', { rightAnswers: 18 }),
    writeScores('i1', 'i1:p1', { activity: 9 }),
    writeScores('i1', 'i1:p1', { projectTopic: 'Домбыра үйірмесі' }),
  ]);
  expect(await readScores('i1')).toMatchObject([
    { rightAnswers: 18, activity: 9, participation: null, project: null, projectTopic: 'Домбыра үйірмесі' },
  ]);
  await undo('i1');
  expect(await readScores('i1')).toMatchObject([{ activity: 9, projectTopic: '' }]);
  expect(await readScores('i2')).toEqual([]);
});

test('points that no rule could give are refused by the store', async () => {
  await expect(writeScores('i1', 'i1:p1', { activity: -1 })).rejects.toThrow();
  expect(await readScores('i1')).toEqual([]);
});

test('only the trainee whose points changed gets a new object', async () => {
  await writeScores('i1', 'i1:p1', { activity: 1 });
  await writeScores('i1', 'i1:p2', { activity: 2 });
  const before = scoresByTrainee(await readScores('i1'));
  await writeScores('i1', 'i1:p2', { activity: 3 });
  const after = scoresByTrainee(await readScores('i1'), before);
  expect(after.get('i1:p1')).toBe(before.get('i1:p1'));
  expect(after.get('i1:p2')?.activity).toBe(3);
});
