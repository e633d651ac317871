import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Lesson } from '#shared/model/course/lesson.ts';
import { usualHours } from '#shared/model/course/lesson-time.ts';
import { database } from '../database.ts';
import { createProgramme } from '../programmes.ts';
import { emptyDatabase } from '../testing-database.ts';
import { testProgramme } from '../testing-programme.ts';
import { act, undo } from '../undo.ts';
import { removeGroup } from './groups.ts';
import { binIntake } from './intakes.ts';
import { readLessonPeople } from './lesson-people.ts';
import { readLessonSchedule } from './lesson-schedule-data.ts';
import { addLessons, changeLessons, copyLessons, readLessons, removeLessons } from './lessons.ts';
import { readLessonsElsewhere } from './lessons-elsewhere.ts';
import { addRoom, binRoom, readRooms } from './rooms.ts';
import { testFacts } from './testing-intake.ts';
import { newTestLesson, storeLesson, storeTrainer } from './testing-lessons.ts';
import { storeIntake, testIntakeId } from './testing-trainees.ts';
import { readTimetable, storeTimetable } from './timetable.ts';

const other = 'i2';

beforeEach(async () => {
  await emptyDatabase();
  await createProgramme(testProgramme('p1', 'Музыка'));
  await storeIntake(0, 2);
});

const places = async () =>
  (await readLessons(testIntakeId))
    .map(({ groupId, date, hour, length }) => `${groupId} ${date} ${hour}+${length}`)
    .sort();
const groups = async () => new Set((await database.changes.toArray()).map(({ group }) => group)).size;
async function only(): Promise<Lesson> {
  const [lesson] = await readLessons(testIntakeId);
  if (!lesson) throw new Error('No lesson');
  return lesson;
}

test('O10-16: many lessons are one action and one step back', async () => {
  const before = await groups();
  await addLessons(testIntakeId, [
    newTestLesson({ hour: 3 }),
    newTestLesson(),
    newTestLesson({ groupId: 'g1' }),
  ]);
  expect(await groups()).toBe(before + 1);
  expect(await places()).toEqual(['g0 2027-02-01 1+2', 'g0 2027-02-01 3+2', 'g1 2027-02-01 1+2']);
  await undo(testIntakeId);
  expect(await places()).toEqual([]);
});

test('a change writes what is new and leaves what somebody else wrote meanwhile', async () => {
  await storeLesson();
  const shown = await only();
  await changeLessons(testIntakeId, [{ lesson: shown, facts: { roomId: 'r1' } }]);
  await changeLessons(testIntakeId, [{ lesson: shown, facts: { ...shown, date: '2027-02-02', hour: 5 } }]);
  expect(await only()).toMatchObject({ roomId: 'r1', date: '2027-02-02', hour: 5 });
  const before = await groups();
  await changeLessons(testIntakeId, [{ lesson: shown, facts: { hour: 1, length: 2 } }]);
  expect(await groups()).toBe(before);
});

test('lessons that were taken away come back as they were', async () => {
  await storeLesson({ topic: 'Ән' });
  const lesson = await only();
  const bringBack = await removeLessons(testIntakeId, [lesson]);
  expect(await places()).toEqual([]);
  await bringBack();
  expect(await only()).toEqual(lesson);
});

test('O10-16: a copied schedule takes the place of the group’s own, without trainer, room and address, as one step', async () => {
  await storeLesson({ trainerId: 't', roomId: 'r', link: 'https://a.example' });
  await storeLesson({ groupId: 'g1', date: '2027-02-09' });
  await copyLessons(testIntakeId, 'g0', 'g1');
  expect(await places()).toEqual(['g0 2027-02-01 1+2', 'g1 2027-02-01 1+2']);
  const copy = (await readLessons(testIntakeId)).find(({ groupId }) => groupId === 'g1');
  expect(copy).toMatchObject({ topic: 'Кіріспе', trainerId: null, roomId: null, link: '' });
  await undo(testIntakeId);
  expect(await places()).toEqual(['g0 2027-02-01 1+2', 'g1 2027-02-09 1+2']);
  await copyLessons(testIntakeId, 'nobody', 'g1');
  expect(await places()).toHaveLength(2);
});

test('lessons of a group that is gone are not shown and come back with it', async () => {
  await storeLesson();
  const group = await database.groups.get('g0');
  if (!group) throw new Error('No group');
  const bringBack = await removeGroup(group);
  expect(await places()).toEqual([]);
  await bringBack();
  expect(await places()).toEqual(['g0 2027-02-01 1+2']);
});

async function storeElsewhere(): Promise<void> {
  const intake = { ...testFacts(), id: other, number: 2, deletedAt: null };
  const group = {
    id: 'h1',
    intakeId: other,
    order: 'a0',
    name: '1-топ',
    language: 'kk',
    chatLink: '',
  } as const;
  await act(other, [
    { table: 'intakes', kind: 'create', record: intake },
    { table: 'groups', kind: 'create', record: group },
  ]);
  const lesson = newTestLesson({ intakeId: other, groupId: 'h1', trainerId: 't' });
  await addLessons(other, [
    lesson,
    { ...lesson, date: '2027-02-20' },
    { ...lesson, trainerId: null },
    { ...lesson, groupId: 'gone' },
  ]);
}

test('O10-16: lessons of other intakes on the days asked for take their trainers, until the intake lies in the bin', async () => {
  await storeElsewhere();
  await storeTimetable(other, { begins: ['14:00'], minutes: 40 });
  await storeLesson({ trainerId: 't' });
  const found = () => readLessonsElsewhere(testIntakeId, '2027-02-01', '2027-02-12');
  const [one, ...more] = await found();
  expect(more).toEqual([]);
  expect([one?.intake.number, one?.group.name, one?.programme?.title.kk]).toEqual([2, '1-топ', 'Музыка']);
  expect(one?.timetable).toMatchObject({ begins: ['14:00'], minutes: 40 });
  await binIntake(other, true);
  expect(await found()).toEqual([]);
});

test('the timetable of an intake is the usual one until it is stored, and again where it has no hours', async () => {
  expect(await readTimetable(testIntakeId)).toEqual(usualHours);
  await storeTimetable(testIntakeId, { begins: ['14:00', '14:50'], minutes: 45 });
  expect(await readTimetable(testIntakeId)).toMatchObject({ begins: ['14:00', '14:50'] });
  await storeTimetable(testIntakeId, { begins: [], minutes: 45 });
  expect(await readTimetable(testIntakeId)).toEqual(usualHours);
});

test('rooms stand in Kazakh order; one in the bin is still known by its name', async () => {
  for (const name of ['Ө-залы', 'О-залы', 'Ә-залы']) await addRoom({ name, address: '', seats: null });
  const [first] = await readRooms();
  if (!first) throw new Error('No room');
  await binRoom(first, true);
  expect((await readRooms()).map(({ name, deletedAt }) => `${name} ${deletedAt !== null}`)).toEqual([
    ...['Ә-залы true', 'О-залы false', 'Ө-залы false'],
  ]);
});

test('O10-17: the paper’s data name groups, trainers and rooms; who only holds a lesson is named too', async () => {
  await storeTrainer('a', 'Асанов');
  await storeTrainer('b', 'Беков', other);
  const room = await addRoom({ name: '204-кабинет', address: 'Астана', seats: 25 });
  await storeLesson({ trainerId: 'b', roomId: room });
  await storeLesson({ trainerId: 'gone', hour: 3 });
  const people = await readLessonPeople(testIntakeId, await readLessons(testIntakeId));
  expect([...people].map(([id, { name, chosen }]) => `${id} ${name} ${chosen}`)).toEqual([
    ...['a Асанов Үлгі true', 'b Беков Үлгі false', 'gone  false'],
  ]);
  const data = await readLessonSchedule(testIntakeId);
  expect(data?.groups.map(({ name, lessons }) => [name, lessons.length])).toEqual([
    ['1-топ', 2],
    ['2-топ', 0],
  ]);
  expect(data?.groups[0]?.lessons[0]).toMatchObject({ trainer: 'Беков Үлгі', room: '204-кабинет, Астана' });
  expect(await readLessonSchedule('nowhere')).toBeNull();
});
