import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { addLessons, readLessons } from '#renderer/data/courses/lessons.ts';
import { addRoom, readRooms } from '#renderer/data/courses/rooms.ts';
import { newTestLesson, storeLesson, storeTrainer } from '#renderer/data/courses/testing-lessons.ts';
import { storeIntake, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { readTimetable } from '#renderer/data/courses/timetable.ts';
import { storeProgramme } from '#renderer/data/programmes.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { undo } from '#renderer/data/undo.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import { testCurriculum } from '#shared/model/course/testing-lessons.ts';
import { completeProgramme } from '#shared/regulation/checks/complete-programme.fixture.ts';
import { LessonsPanel } from './lessons-panel.tsx';

const { lessons: words } = texts;
let mounted: Mounted | null = null;

beforeEach(async () => {
  await page.viewport(1280, 900);
  await emptyDatabase();
  const content = completeProgramme();
  const rows = testCurriculum.map((row) => ({ ...row, programmeId: content.programme.id }));
  await storeProgramme({ ...content, curriculum: rows }, [
    { table: 'organisations', kind: 'create', record: content.organisation },
  ]);
  await storeIntake(0, 2, { programmeId: content.programme.id });
  await storeTrainer('a', 'Асанов');
});
afterEach(async () => {
  mounted?.unmount();
});

async function open() {
  mounted = await mount(<LessonsPanel intakeId={testIntakeId} />);
  await expect.element(page.getByRole('button', { name: words.propose })).toBeVisible();
}
const blocks = () => [...document.querySelectorAll<HTMLElement>('[data-lesson]')];
function block(id: string): HTMLElement {
  const found = blocks().find((one) => one.dataset.lesson === id);
  if (!found) throw new Error(`No lesson ${id}`);
  return found;
}
const buttonOf = (id: string) => block(id).querySelector('button') as HTMLElement;
const places = async () =>
  (await readLessons(testIntakeId)).map(
    ({ groupId, date, hour, length }) => `${groupId} ${date} ${hour}+${length}`,
  );
const total = async (groupId: string) =>
  (await readLessons(testIntakeId))
    .filter((one) => one.groupId === groupId)
    .reduce((sum, { length }) => sum + length, 0);
const fault = (code: string) => document.querySelector<HTMLElement>(`[data-fault="${code}"]`);

/** The middle of an academic hour of a day in the grid. */
function hourAt(date: string, hour: number): { x: number; y: number } {
  const day = document.querySelector(`[data-hours-of="${date}"]`);
  if (!day) throw new Error(`No day ${date}`);
  const { left, top, width, height } = day.getBoundingClientRect();
  return { x: left + (width / 8) * (hour - 0.5), y: top + height / 2 };
}
const pointer = (type: string, target: EventTarget, at: { x: number; y: number }, pointerType = 'mouse') =>
  target.dispatchEvent(
    new PointerEvent(type, {
      ...{ bubbles: true, cancelable: true, button: 0, buttons: 1, pointerType, isPrimary: true },
      ...{ clientX: at.x, clientY: at.y },
    }),
  );
function drag(from: Element, to: { x: number; y: number }, pointerType = 'mouse') {
  const { left, top, width, height } = from.getBoundingClientRect();
  const start = { x: left + Math.min(10, width / 2), y: top + height / 2 };
  pointer('pointerdown', from, start, pointerType);
  pointer('pointermove', window, { x: start.x + 8, y: start.y }, pointerType);
  pointer('pointermove', window, to, pointerType);
  pointer('pointerup', window, to, pointerType);
}

test('O10-16, O10-20: what the curriculum gives is proposed as one step; then only trainers are missing', async () => {
  await open();
  expect(fault('lessonHoursTotal')).not.toBeNull();
  await page.getByRole('button', { name: words.propose }).click();
  await expect.poll(() => total('g0')).toBe(80);
  await expect.element(page.getByText(words.left.none)).toBeVisible();
  expect([...document.querySelectorAll<HTMLElement>('[data-fault]')].map((one) => one.dataset.fault)).toEqual(
    ['lessonTrainerMissing'],
  );
  expect(await total('g1')).toBe(0);
  await undo(testIntakeId);
  await expect.poll(() => blocks().length).toBe(0);
});

test('a lesson is picked up, carried by arrows, made longer and put down; Escape leaves another where it was', async () => {
  const id = await storeLesson();
  await open();
  await expect.poll(() => blocks().length).toBe(1);
  buttonOf(id).focus();
  await userEvent.keyboard(' {ArrowDown}{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
  await expect
    .element(page.getByText('02.02.2027, сейсенбі, 09:45–12:15, 3 сағат', { exact: false }))
    .toBeVisible();
  expect(await places()).toEqual(['g0 2027-02-01 1+2']);
  await userEvent.keyboard(' ');
  await expect.poll(places).toEqual(['g0 2027-02-02 2+3']);
  await expect.poll(() => document.activeElement === buttonOf(id)).toBe(true);
  await userEvent.keyboard(' {ArrowDown}{Escape}');
  expect(document.querySelector('[data-carried]')).toBeNull();
  expect(await places()).toEqual(['g0 2027-02-02 2+3']);
  expect(document.querySelector('[role=dialog]')).toBeNull();
});

test('a lesson is dragged to another day and made longer by its end; the press that ends a drag opens nothing', async () => {
  const id = await storeLesson();
  await open();
  await expect.poll(() => blocks().length).toBe(1);
  drag(buttonOf(id), hourAt('2027-02-03', 5));
  buttonOf(id).click();
  await expect.poll(places).toEqual(['g0 2027-02-03 5+2']);
  expect(document.querySelector('[role=dialog]')).toBeNull();
  await expect
    .poll(() => block(id).closest<HTMLElement>('[data-hours-of]')?.dataset.hoursOf)
    .toBe('2027-02-03');
  drag(block(id).querySelector('[data-handle=length]') as Element, hourAt('2027-02-03', 8));
  await expect.poll(places).toEqual(['g0 2027-02-03 5+4']);
});

test('a finger drags a lesson by its handle, and elsewhere moves the page', async () => {
  const id = await storeLesson();
  await open();
  await expect.poll(() => blocks().length).toBe(1);
  drag(buttonOf(id), hourAt('2027-02-03', 5), 'touch');
  drag(block(id).querySelector('[data-handle=place]') as Element, hourAt('2027-02-02', 3), 'touch');
  await expect.poll(places).toEqual(['g0 2027-02-02 3+2']);
});

test('hours that are left are dragged from the list with the chosen trainer, or placed with the keyboard', async () => {
  await open();
  await userEvent.selectOptions(page.getByLabelText(words.left.trainer), 'a');
  drag(document.querySelector('[data-left="t1/lecture"]') as Element, hourAt('2027-02-02', 3));
  await expect.poll(places).toEqual(['g0 2027-02-02 3+2']);
  expect((await readLessons(testIntakeId))[0]).toMatchObject({
    ...{ trainerId: 'a', curriculumRowId: 't1', kind: 'lecture', topic: 't1-тақырып' },
  });
  await expect.poll(() => document.activeElement?.closest('[data-lesson]') !== null).toBe(true);
  const place = words.left.placeThis.replace('{{title}}', 't2-тақырып').replace('{{kind}}', 'Тренинг');
  const button = page.getByRole('button', { name: place }).element() as HTMLElement;
  button.focus();
  await userEvent.keyboard('{Enter}{ArrowDown}{ArrowDown}{Enter}');
  await expect.poll(places).toEqual(['g0 2027-02-02 3+2', 'g0 2027-02-03 1+2']);
});

test('O10-16: a trainer in two groups at once is told with the way to the lesson', async () => {
  const id = await storeLesson({ trainerId: 'a' });
  await storeLesson({ trainerId: 'a', groupId: 'g1', hour: 2 });
  await open();
  await expect.poll(() => fault('lessonTrainerBusy')?.textContent).toContain('2-топ');
  expect(block(id).dataset.faulty).toBe('true');
  fault('lessonTrainerBusy')?.querySelector('button')?.click();
  await expect.poll(() => document.activeElement === buttonOf(id)).toBe(true);
});

test('in its dialog a lesson gets a trainer, also the others of its topic; Delete takes it away and offers it back', async () => {
  const topic = { curriculumRowId: 't1', topic: 't1-тақырып' };
  const id = await storeLesson(topic);
  await addLessons(testIntakeId, [newTestLesson({ ...topic, hour: 5 }), newTestLesson({ hour: 7 })]);
  await open();
  await expect.poll(() => blocks().length).toBe(3);
  buttonOf(id).click();
  await userEvent.selectOptions(page.getByLabelText(words.dialog.trainer, { exact: true }), 'a');
  await page.getByLabelText(words.dialog.everywhere).click();
  await page.getByRole('button', { name: texts.trainees.save, exact: true }).click();
  const trainers = async () => (await readLessons(testIntakeId)).map(({ trainerId }) => trainerId);
  await expect.poll(trainers).toEqual(['a', 'a', null]);
  await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull();
  buttonOf(id).focus();
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => blocks().length).toBe(2);
  await page.getByRole('button', { name: texts.trainees.undo, exact: true }).click();
  await expect.poll(() => blocks().length).toBe(3);
});

test('rooms and lesson times are kept; an hour that begins too early is told and not stored', async () => {
  await open();
  await page.getByRole('button', { name: words.rooms.title, exact: true }).click();
  await page.getByRole('button', { name: words.rooms.add, exact: true }).click();
  await page.getByLabelText(words.rooms.name, { exact: false }).fill('204-кабинет');
  await page.getByRole('button', { name: texts.trainees.save, exact: true }).click();
  await expect.poll(async () => (await readRooms()).map(({ name }) => name)).toEqual(['204-кабинет']);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull();
  await page.getByRole('button', { name: words.times.title, exact: true }).click();
  const second = page.getByLabelText(words.times.begin.replace('{{hour}}', '2'), { exact: true });
  await second.fill('09:30');
  await expect.element(page.getByText(words.times.early)).toBeVisible();
  await page.getByRole('button', { name: texts.trainees.save, exact: true }).click();
  expect((await readTimetable(testIntakeId)).begins[1]).toBe('09:45');
  await second.fill('09:50');
  await page.getByRole('button', { name: texts.trainees.save, exact: true }).click();
  await expect.poll(async () => (await readTimetable(testIntakeId)).begins[1]).toBe('09:50');
});

test('a group gets the schedule of another one', async () => {
  await storeLesson({ topic: 'Ән', trainerId: 'a' });
  await open();
  await userEvent.selectOptions(page.getByLabelText(words.group, { exact: true }), 'g1');
  await page.getByRole('button', { name: words.copy.open, exact: true }).click();
  await page.getByRole('button', { name: words.copy.action, exact: true }).click();
  await expect.poll(() => blocks().length).toBe(1);
  expect((await places()).sort()).toEqual(['g0 2027-02-01 1+2', 'g1 2027-02-01 1+2']);
});

test('the schedule has no faults for those who do not see it, wide and narrow, and in its dialogs', async () => {
  await addRoom({ name: '204-кабинет', address: 'Астана', seats: 25 });
  await storeLesson({ date: '2027-02-06', trainerId: 'a' });
  await open();
  await page.getByRole('button', { name: words.propose }).click();
  await expect.poll(() => blocks().length).toBeGreaterThan(20);
  const check = async () => {
    const found = await axe.run(document.body, {
      rules: { region: { enabled: false } },
      resultTypes: ['violations'],
    });
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  };
  for (const width of [1440, 420]) {
    await page.viewport(width, 900);
    await check();
  }
  await page.viewport(1280, 900);
  blocks()[3]?.querySelector('button')?.click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await check();
});
