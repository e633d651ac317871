import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../database.ts';
import { emptyDatabase } from '../../testing-database.ts';
import { undo } from '../../undo.ts';
import { storeIntake, testEnrolment, testIntakeId } from '../testing-trainees.ts';
import { noteChat } from './chats.ts';
import { addTopicParts, readComplex } from './complex.ts';
import { beginEstimate, beginMaterials, readEstimate, readMaterials } from './intake-rows.ts';
import { readPosts, writePost } from './posts.ts';

beforeEach(emptyDatabase);

const link = 'https://fb.example/1';

test('O10-25: both languages of a day are one record, typed at once or one after the other; one step takes one back', async () => {
  await Promise.all([
    writePost('i1', '2027-02-01', 'kk', link),
    writePost('i1', '2027-02-01', 'ru', 'https://fb.example/2'),
  ]);
  const [post] = await readPosts('i1');
  expect(post).toEqual({
    ...{ id: 'i1/2027-02-01', intakeId: 'i1', date: '2027-02-01' },
    ...{ kk: link, ru: 'https://fb.example/2' },
  });
  await undo('i1');
  expect(await readPosts('i1')).toMatchObject([{ kk: link, ru: '' }]);
  expect(await readPosts('i2')).toEqual([]);
});

test('O10-25: an address that was emptied before it was stored leaves no record', async () => {
  await writePost('i1', '2027-02-01', 'kk', '');
  expect(await readPosts('i1')).toEqual([]);
});

test('O10-17: an estimate is begun once with lines without sums, in their order, as one step', async () => {
  const rows = [
    { name: 'Тренерлер', unit: 'сағат' },
    { name: 'Қағаз', unit: 'қорап' },
    { name: 'Жалға алу', unit: 'күн' },
  ];
  await beginEstimate('i1', rows);
  await beginEstimate('i1', rows);
  expect((await readEstimate('i1')).map(({ name, quantity, price }) => [name, quantity, price])).toEqual(
    rows.map(({ name }) => [name, null, null]),
  );
  await undo('i1');
  expect(await readEstimate('i1')).toEqual([]);
});

test('O10-23: the list of materials begins with nothing ready and nothing agreed', async () => {
  await beginMaterials('i1', [
    { name: 'Маркер', unit: 'дана' },
    { name: 'Стикер', unit: 'қаптама' },
  ]);
  await beginMaterials('i1', [{ name: 'Тағы', unit: '' }]);
  expect(await readMaterials('i1')).toMatchObject([
    { name: 'Маркер', quantity: null, trainerId: null, readyOn: null },
    { name: 'Стикер' },
  ]);
});

test('O10-20: the complex is the programme’s; topics without material get a part each behind the others', async () => {
  await addTopicParts('p1', [{ id: 't1', title: 'Кіріспе' }]);
  await addTopicParts('p1', [
    { id: 't3', title: 'Жобалау' },
    { id: 't2', title: '' },
  ]);
  expect((await readComplex('p1')).map(({ curriculumRowId, title }) => [curriculumRowId, title])).toEqual([
    ['t1', 'Кіріспе'],
    ['t3', 'Жобалау'],
    ['t2', ''],
  ]);
  expect(await readComplex('p2')).toEqual([]);
});

test('O10-22: a chat is noted for many trainees in one step; the other mark stays', async () => {
  await storeIntake(3, 1);
  const trainees = [0, 1, 2].map((index) => ({ id: testEnrolment(index) }));
  await noteChat(testIntakeId, trainees.slice(0, 1), 'preparedOn', '2027-01-20');
  expect(await noteChat(testIntakeId, trainees, 'inChatOn', '2027-01-21')).toMatchObject({ ok: true });
  const marks = async () =>
    (await database.enrolments.toArray()).map(({ inChatOn, preparedOn }) => [inChatOn, preparedOn]);
  expect(await marks()).toEqual([
    ['2027-01-21', '2027-01-20'],
    ['2027-01-21', null],
    ['2027-01-21', null],
  ]);
  await undo(testIntakeId);
  expect(await marks()).toEqual([
    [null, '2027-01-20'],
    [null, null],
    [null, null],
  ]);
  expect(await noteChat(testIntakeId, [{ id: 'nobody' }], 'inChatOn', null)).toMatchObject({ ok: false });
});
