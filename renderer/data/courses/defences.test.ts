import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../database.ts';
import { emptyDatabase } from '../testing-database.ts';
import { undo } from '../undo.ts';
import { giveProjectMark, placeDefences, readDefences, writeDefence } from './defences.ts';
import { readScores, writeScores } from './scores.ts';
import { testCommission } from './testing-results.ts';

beforeEach(emptyDatabase);

const { criteria } = testCommission;
const give = (id: string, points: number | null) => giveProjectMark('i1', 'i1:t', { id, criteria }, points);
const project = async () => (await readScores('i1'))[0]?.project ?? null;

test('O10-29: the marks of all criteria come to the points of the project, in the action that gives the last one', async () => {
  await Promise.all([give('aim', 18), give('novelty', 15)]);
  expect(await project()).toBe(33);
  await undo('i1');
  expect([await project(), (await readDefences('i1'))[0]?.marks]).toEqual([null, { aim: 18 }]);
});

test('O10-29: points that somebody typed stay while a criterion has no mark, and go with a mark that they came from', async () => {
  await writeScores('i1', 'i1:t', { project: 25 });
  await give('aim', 18);
  expect(await project()).toBe(25);
  await give('novelty', 15);
  expect(await project()).toBe(33);
  await give('novelty', null);
  expect(await project()).toBe(null);
});

test('O10-28: defences get their times in the order of the slots as one action; what else is said of them stays', async () => {
  await writeDefence('i1', 'i1:b', { note: 'Онлайн' });
  const slots = [
    { date: '2027-02-12', time: '10:00' },
    { date: '2027-02-12', time: '10:15' },
  ];
  await placeDefences('i1', ['i1:a', 'i1:b', 'i1:c'], slots, '204');
  expect(await readDefences('i1')).toMatchObject([
    { id: 'i1:a', time: '10:00', place: '204' },
    { id: 'i1:b', time: '10:15', place: '204', note: 'Онлайн' },
  ]);
  await undo('i1');
  expect(await database.defences.get('i1:b')).toMatchObject({ date: null, note: 'Онлайн' });
});
