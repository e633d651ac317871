import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { markDay } from '#renderer/data/courses/attendance.ts';
import { readScores, writeScores } from '#renderer/data/courses/scores.ts';
import { storeIntake, testEnrolment, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { testOrganisation, testWay } from '#renderer/data/deadlines/testing-steps.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { platform } from '#renderer/platform/current.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.json' with { type: 'json' };
import { success } from '#shared/model/problem.ts';
import { ScoresPanel } from './scores-panel.tsx';

const { scores: words } = texts;
const trainees = [0, 1, 2, 3].map(testEnrolment);
const days = [1, 2, 3, 4, 5, 8, 9, 10, 11, 12].map((day) => `2027-02-${String(day).padStart(2, '0')}`);
const [first = '', second = ''] = trainees;
let mounted: Mounted | null = null;

beforeEach(async () => {
  await emptyDatabase();
  await storeIntake(4, 2);
  for (const day of days) await markDay(testIntakeId, trainees, day, 'present');
  await markDay(testIntakeId, [second], days[0] ?? '', 'absent');
});
afterEach(async () => {
  mounted?.unmount();
  // What was typed last is written before the store is emptied for the next test.
  await flush();
});

const open = async () => {
  mounted = await mount(<ScoresPanel intakeId={testIntakeId} />);
  await expect.poll(() => document.querySelectorAll('tr[data-target]').length).toBeGreaterThan(3);
};
/** A part of a trainee's row; throws where it is not drawn. */
function part(id: string, selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`tr[data-target="${id}"] ${selector}`);
  if (!found) throw new Error(`No ${selector} in the row of ${id}`);
  return found;
}
const field = (id: string, column: string) => part(id, `[data-column="${column}"]`);
const rowText = (id: string) => part(id, 'th').closest('tr')?.textContent ?? '';

test('O10-29: points are added up while they are typed, with what attendance proposes, and stored', async () => {
  await open();
  await userEvent.fill(field(first, 'rightAnswers'), '15');
  await userEvent.fill(field(first, 'activity'), '8');
  await userEvent.fill(field(first, 'project'), '30');
  // At once, and not when the store has it.
  expect(rowText(first)).toContain(`78${words.verdicts.passed}`);
  expect(field(second, 'participation').getAttribute('placeholder')).toBe('9');
  await expect
    .poll(() => readScores(testIntakeId))
    .toMatchObject([{ id: first, rightAnswers: 15, participation: null, activity: 8, project: 30 }]);
});

test('O10-29: what the order does not give is refused in its field with the limit, and not stored', async () => {
  await open();
  await userEvent.fill(field(first, 'rightAnswers'), '21');
  await expect.poll(() => rowText(first)).toContain(problems.pointsOutOfRange.replace('{{most}}', '20'));
  await userEvent.fill(field(second, 'activity'), '7');
  await expect.poll(() => readScores(testIntakeId)).toMatchObject([{ id: second, activity: 7 }]);
  await userEvent.fill(field(first, 'rightAnswers'), '');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('O10-29: the row that has the focus tells why its result is so, with the clause', async () => {
  await writeScores(testIntakeId, first, { rightAnswers: 9, activity: 5, project: 40 });
  await open();
  await expect.element(page.getByText(words.chooseRow)).toBeVisible();
  await userEvent.click(field(first, 'activity'));
  const details = page.getByRole('region', { name: words.details });
  const below = courseProblems.testBelowThreshold.replace('{{points}}', '18').replace('{{least}}', '20');
  await expect.poll(() => details.element().textContent).toContain(below);
  await expect.element(details.getByRole('link').first()).toHaveAttribute('href', '#/rules/O10-29');
});

test('O10-29: participation other than the attendance gives asks for a reason, and nothing else does', async () => {
  await open();
  expect(() => field(second, 'participationReason')).toThrow();
  await userEvent.fill(field(second, 'participation'), '10');
  await expect.poll(() => rowText(second)).not.toContain('—');
  const missing = courseProblems.participationReasonMissing.replace('{{proposed}}', '9');
  const details = page.getByRole('region', { name: words.details });
  await expect.poll(() => details.element().textContent).toContain(missing);
  await userEvent.fill(field(second, 'participationReason'), 'Тапсырманы үйде орындады');
  await expect.poll(() => details.element().textContent).not.toContain(missing);
});

test('Enter and the arrows lead to the same field of the next trainee, over the heads of groups', async () => {
  await open();
  await userEvent.click(field(first, 'activity'));
  const focused = () => document.activeElement?.closest('tr')?.dataset.target;
  await userEvent.keyboard('4{Enter}6{ArrowDown}7');
  expect(focused()).toBe(trainees[2]);
  await expect
    .poll(async () => (await readScores(testIntakeId)).map(({ activity }) => activity))
    .toEqual([4, 6, 7]);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(focused()).toBe(first);
});

test('the grid of 300 trainees draws those in sight, without faults for those who do not see it', async () => {
  await emptyDatabase();
  await storeIntake(300, 12);
  await writeScores(testIntakeId, first, { rightAnswers: 5, participation: 3, activity: 9, project: 9 });
  await page.viewport(420, 800);
  await open();
  expect(document.querySelectorAll('tr[data-target]').length).toBeLessThan(60);
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.viewport(1280, 800);
});

test('O10-29: the score sheet goes out as a docx of the course and its intake', async () => {
  await testOrganisation();
  await testWay('p1', 'Музыка', []);
  await writeScores(testIntakeId, first, { rightAnswers: 15, activity: 8, project: 30 });
  const save = vi.spyOn(platform, 'saveFile').mockResolvedValue(success({ state: 'saved', name: 'a' }));
  await open();
  await page.getByRole('button', { name: words.sheet.save }).click();
  await expect.poll(() => save.mock.calls.length, { timeout: 20_000 }).toBe(1);
  const [request] = save.mock.calls[0] ?? [];
  const name = words.sheet.fileName.replace('{{title}}', 'Музыка').replace('{{number}}', '1');
  expect(request?.suggestedName).toBe(`${name}.docx`);
  expect(request?.bytes.length).toBeGreaterThan(1000);
});

test('Enter leads from trainee to trainee however fast it is pressed: nobody is passed over, nothing goes astray', async () => {
  await emptyDatabase();
  await storeIntake(60, 2);
  mounted = await mount(<ScoresPanel intakeId={testIntakeId} />);
  await expect.poll(() => document.querySelectorAll('tr[data-target]').length).toBeGreaterThan(8);
  field(testEnrolment(0), 'activity').focus();
  const passed: (string | undefined)[] = [];
  for (let at = 0; at < 60; at += 1) {
    passed.push(document.activeElement?.closest<HTMLElement>('[data-target]')?.dataset.target);
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    // No frame is drawn and nothing scrolls between two keys.
    await Promise.resolve();
  }
  expect(passed).toEqual(Array.from({ length: 60 }, (_, at) => testEnrolment(at)));
});
