import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { markDay, readAttendance } from '#renderer/data/courses/attendance.ts';
import { storeSteps } from '#renderer/data/courses/outcomes/testing-outcomes.ts';
import { storeIntake, testEnrolment, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { database } from '#renderer/data/database.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { countReads, readsOf } from '#renderer/data/testing-reads.ts';
import { undo } from '#renderer/data/undo.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import { personName } from '#shared/model/person.ts';
import { AttendancePanel } from './attendance-panel.tsx';

// Every row says the name of its trainee each time that it is drawn.
vi.mock('#shared/model/person.ts', { spy: true });

const { attendance: words } = texts;
const [monday, tuesday] = ['2027-02-01', '2027-02-02'];
const trainees = [0, 1, 2, 3].map(testEnrolment);
const [first = '', second = '', third = '', fourth = ''] = trainees;
let mounted: Mounted | null = null;

beforeAll(countReads);
beforeEach(emptyDatabase);
afterEach(async () => {
  mounted?.unmount();
  // What was typed last is written before the store is emptied for the next test.
  await flush();
});

const rows = () => document.querySelectorAll('tr[data-target]').length;
async function open(count: number, groups: number) {
  await storeIntake(count, groups);
  mounted = await mount(<AttendancePanel intakeId={testIntakeId} />);
  await expect.poll(rows, { timeout: 10_000 }).toBeGreaterThan(3);
}
function cell(id: string, date: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`tr[data-target="${id}"] [data-column="${date}"]`);
  if (!found) throw new Error(`No cell ${id} ${date}`);
  return found;
}
const stored = async () =>
  Object.fromEntries((await readAttendance(testIntakeId)).map(({ id, mark }) => [id, mark]));
/** A key of a keyboard with Cyrillic letters, which the browser under test does not have. */
const press = (key: string) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
const focused = () => {
  const { activeElement } = document;
  return `${activeElement?.closest('tr')?.dataset.target}/${activeElement?.getAttribute('data-column')}`;
};

test('O10-24: one key a mark in any keyboard; the next trainee comes, over the heads of groups', async () => {
  await open(4, 2);
  cell(first, monday).focus();
  await userEvent.keyboard('1');
  press('н');
  expect(focused()).toBe(`${third}/${monday}`);
  press('қ');
  await userEvent.keyboard('e');
  await expect.poll(stored).toEqual({
    [`${first}/${monday}`]: 'present',
    [`${second}/${monday}`]: 'absent',
    [`${third}/${monday}`]: 'present',
    [`${fourth}/${monday}`]: 'excused',
  });
  await userEvent.keyboard('{ArrowUp}{ArrowRight}{ArrowLeft}{Delete}');
  await expect.poll(async () => Object.keys(await stored())).toHaveLength(3);
  expect(focused()).toBe(`${fourth}/${monday}`);
});

test('O10-24: a tap and the space bar lead through the marks', async () => {
  await open(4, 0);
  await userEvent.click(cell(first, monday));
  await expect.poll(() => cell(first, monday).textContent).toBe(words.letters.present);
  cell(second, monday).focus();
  await userEvent.keyboard(' ');
  await expect.poll(() => cell(second, monday).textContent).toBe(words.letters.present);
  await userEvent.keyboard(' ');
  await expect.poll(stored).toMatchObject({ [`${second}/${monday}`]: 'late' });
});

test('O10-24: a mark that is taken back elsewhere is gone from the cell where it was typed', async () => {
  await open(4, 0);
  cell(first, monday).focus();
  await userEvent.keyboard('1');
  await expect.poll(stored).toEqual({ [`${first}/${monday}`]: 'present' });
  await undo(testIntakeId);
  await expect.poll(stored).toEqual({});
  await expect.poll(() => cell(first, monday).textContent).toBe('');
});

test('O10-24: Ctrl+Enter fills what is empty in the column as one action, and writes over nobody', async () => {
  await open(4, 2);
  await markDay(testIntakeId, [second], tuesday, 'absent');
  await markDay(testIntakeId, [first], tuesday, 'late');
  await expect.poll(() => cell(first, tuesday).dataset.mark).toBe('late');
  const groups = async () => new Set((await database.changes.toArray()).map(({ group }) => group)).size;
  const before = await groups();
  cell(first, tuesday).focus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(async () => Object.values(await stored())).toEqual(['late', 'absent', 'late', 'late']);
  expect(await groups()).toBe(before + 1);
});

test('O10-24: marks that are missing up to today are counted with the clause; later days are not', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-02-02T10:00:00+05:00') });
  try {
    await open(4, 0);
    await markDay(testIntakeId, [first, second, third], monday, 'present');
    const told = words.missing.replace('{{days}}', '2').replace('{{count}}', '5');
    await expect.poll(() => page.getByRole('status').element().textContent).toContain(told);
    await expect
      .element(page.getByRole('status').getByRole('link'))
      .toHaveAttribute('href', '#/rules/O10-24');
    expect(cell(fourth, monday).dataset.missing).toBe('true');
    expect(cell(first, '2027-02-03').dataset.missing).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});

test('O10-24: the reason of an excused absence is asked for and stored', async () => {
  await open(4, 0);
  cell(first, monday).focus();
  await userEvent.keyboard('3');
  await expect.poll(() => cell(first, monday).dataset.mark).toBe('excused');
  await userEvent.keyboard('{ArrowUp}');
  await userEvent.fill(page.getByRole('textbox', { name: words.reason }), 'Емхана анықтамасы');
  await expect
    .poll(() => readAttendance(testIntakeId))
    .toMatchObject([{ mark: 'excused', reason: 'Емхана анықтамасы' }]);
});

test('O10-24: with 300 trainees a key draws a few rows anew, and those out of sight not at all', async () => {
  await open(300, 12);
  expect(rows()).toBeLessThan(60);
  cell(second, monday).focus();
  await expect.poll(() => cell(second, monday).tabIndex).toBe(0);
  vi.mocked(personName).mockClear();
  await userEvent.keyboard('1');
  // Shown before the store has it.
  expect(cell(second, monday).textContent).toBe(words.letters.present);
  await expect.poll(stored).toEqual({ [`${second}/${monday}`]: 'present' });
  await expect.poll(() => cell(third, monday).tabIndex).toBe(0);
  expect(vi.mocked(personName).mock.calls.length).toBeLessThan(12);
});

test('the grid has no faults for those who do not see it, wide and narrow', async () => {
  await open(40, 2);
  await markDay(testIntakeId, [first], monday, 'present');
  await markDay(testIntakeId, [second], monday, 'late');
  await markDay(testIntakeId, [third], monday, 'excused');
  await markDay(testIntakeId, [fourth], monday, 'absent');
  await expect.poll(() => cell(fourth, monday).dataset.mark).toBe('absent');
  for (const width of [1280, 420]) {
    await page.viewport(width, 800);
    const found = await axe.run(document.body, {
      rules: { region: { enabled: false } },
      resultTypes: ['violations'],
    });
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.viewport(1280, 800);
});

test('O10-31, O10-32: who left the intake is shown so, keeps the marks, and is marked and missed no more', async () => {
  await storeIntake(4, 0);
  await markDay(testIntakeId, [first], monday, 'present');
  await storeSteps('enrolment', first, [
    ['admit', '2027-01-29'],
    ['expel', '2027-02-03'],
  ]);
  mounted = await mount(<AttendancePanel intakeId={testIntakeId} />);
  await expect.poll(rows).toBe(4);
  const row = document.querySelector(`tr[data-target="${first}"] th`);
  await expect.poll(() => row?.textContent).toContain(texts.outcomes.states.expelled);
  cell(first, tuesday).focus();
  await userEvent.keyboard('1');
  cell(second, tuesday).focus();
  await userEvent.keyboard('1');
  await expect.poll(stored).toEqual({
    [`${first}/${monday}`]: 'present',
    [`${second}/${tuesday}`]: 'present',
  });
  expect(cell(first, monday).getAttribute('aria-disabled')).toBe('true');
});

test('a mark reads the marks of some trainees again, and not those of the whole intake', async () => {
  await storeIntake(100, 4);
  const all = Array.from({ length: 100 }, (_, at) => testEnrolment(at));
  const days = ['2027-02-02', '2027-02-03', '2027-02-04', '2027-02-05', '2027-02-08'];
  for (const day of days) await markDay(testIntakeId, all, day, 'present');
  mounted = await mount(<AttendancePanel intakeId={testIntakeId} />);
  await expect.poll(rows, { timeout: 10_000 }).toBeGreaterThan(3);
  const whole = all.length * days.length;
  const read = await readsOf(async () => {
    cell(first, monday).focus();
    await userEvent.keyboard('1');
    await expect
      .poll(async () => database.attendance.get(`${first}/${monday}`))
      .toMatchObject({ mark: 'present' });
  });
  expect(read, `of ${whole} marks`).toBeLessThan(whole / 2);
  expect(cell(first, monday).textContent).toContain(words.letters.present);
});
