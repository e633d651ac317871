import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { readDefences } from '#renderer/data/courses/defences.ts';
import { readScores, writeScores } from '#renderer/data/courses/scores.ts';
import { storeCommission } from '#renderer/data/courses/testing-results.ts';
import { storeIntake, testEnrolment, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { database } from '#renderer/data/database.ts';
import { testOrganisation, testWay } from '#renderer/data/deadlines/testing-steps.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { platform } from '#renderer/platform/current.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.json' with { type: 'json' };
import { success } from '#shared/model/problem.ts';
import { ProjectsPanel } from './projects-panel.tsx';

const { projects: words } = texts;
const [first = '', second = ''] = [0, 1].map(testEnrolment);
let mounted: Mounted | null = null;

beforeEach(async () => {
  await page.viewport(1280, 800);
  await emptyDatabase();
  await storeIntake(4, 2);
});
afterEach(async () => {
  mounted?.unmount();
  // What was typed last is written before the store is emptied for the next test.
  await flush();
});

const open = async () => {
  mounted = await mount(<ProjectsPanel intakeId={testIntakeId} />);
  await expect.poll(() => document.querySelectorAll('tr[data-target]').length).toBeGreaterThan(3);
};
const field = (id: string, column: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`tr[data-target="${id}"] [data-column="${column}"]`);
  if (!found) throw new Error(`No ${column} in the row of ${id}`);
  return found;
};
const named = (text: string, number: number) =>
  page.getByLabelText(text.replace('{{number}}', String(number)));
/** In tests a dialog stands beside the button that opens it, where the mouse does not reach it. */
const press = (button: Element) => (button as HTMLElement).click();
const details = () => page.getByRole('region', { name: words.details }).element().textContent;
const filled = (text: string, values: Record<string, string | number>) =>
  Object.entries(values).reduce((all, [name, value]) => all.replace(`{{${name}}}`, String(value)), text);

test('O10-29: the commission is named with its order, and what it lacks is told until it is whole', async () => {
  await open();
  await expect.element(page.getByText(courseProblems.commissionMissing)).toBeVisible();
  await userEvent.fill(page.getByLabelText(words.orderNumber), '12');
  await userEvent.fill(page.getByLabelText(words.orderDate), '2027-02-01');
  await expect.element(page.getByText(courseProblems.commissionWithoutChair)).toBeVisible();
  for (const [number, name] of [
    [1, 'С. Жарқынтаева'],
    [2, 'Т. Айдынбекұлы'],
  ] as const) {
    await userEvent.click(page.getByRole('button', { name: words.addMember }));
    await userEvent.fill(named(words.nameOf, number), name);
  }
  await expect.element(page.getByText(courseProblems.commissionWithoutMember)).not.toBeInTheDocument();
  await flush();
  expect(await database.commissions.get(testIntakeId)).toMatchObject({
    ...{ orderNumber: '12', orderDate: '2027-02-01' },
    members: [
      { name: 'С. Жарқынтаева', part: 'chair' },
      { name: 'Т. Айдынбекұлы', part: 'member' },
    ],
  });
});

test('O10-29: ready criteria bring the forty points of a project; other sums are told', async () => {
  await open();
  await userEvent.click(page.getByRole('button', { name: words.propose }));
  await expect.element(page.getByText(filled(words.sum, { sum: 40, most: 40 }))).toBeVisible();
  await userEvent.fill(named(words.mostOf, 1), '9');
  await expect
    .element(page.getByText(filled(courseProblems.rubricOtherPoints, { sum: 41, most: 40 })))
    .toBeVisible();
});

test('O10-29: marks by criterion come to the points of the project; another sum than the points is told', async () => {
  await storeCommission();
  await open();
  await userEvent.click(field(first, 'aim'));
  await userEvent.keyboard('18{Enter}20{ArrowUp}');
  expect(document.activeElement?.closest('tr')?.dataset.target).toBe(first);
  await userEvent.fill(field(first, 'novelty'), '15');
  await expect.poll(() => readScores(testIntakeId)).toMatchObject([{ id: first, project: 33 }]);
  expect(await readDefences(testIntakeId)).toMatchObject([
    { id: first, marks: { aim: 18, novelty: 15 } },
    { id: second, marks: { aim: 20 } },
  ]);
  await writeScores(testIntakeId, first, { project: 30 });
  field(first, 'points').focus();
  await expect.poll(details).toContain(filled(courseProblems.projectNotMarks, { points: 30, sum: 33 }));
});

test('O10-29: more points than a criterion brings are refused in their field, and not stored', async () => {
  await storeCommission();
  await open();
  await userEvent.fill(field(first, 'aim'), '21');
  await expect.element(page.getByText(filled(problems.pointsOutOfRange, { most: 20 }))).toBeVisible();
  await flush();
  expect(await readDefences(testIntakeId)).toEqual([]);
  await userEvent.fill(field(first, 'aim'), '');
});

test('O10-28: a defence before the last day of the course is told with both days', async () => {
  await open();
  await userEvent.fill(field(first, 'date'), '2027-02-11');
  const early = filled(courseProblems.defenceBeforeEnd, { date: '11.02.2027', end: '12.02.2027' });
  await expect.poll(details).toContain(early);
  await userEvent.fill(field(first, 'date'), '2027-02-12');
  await expect.poll(details).not.toContain(early);
});

test('O10-28: times of defence are proposed one after the other and set for all; the schedule goes out as docx', async () => {
  await testOrganisation();
  await testWay('p1', 'Музыка', []);
  const save = vi.spyOn(platform, 'saveFile').mockResolvedValue(success({ state: 'saved', name: 'a' }));
  await open();
  await userEvent.click(page.getByRole('button', { name: words.schedule.open }));
  await userEvent.fill(page.getByLabelText(words.schedule.from), '10:00');
  await userEvent.fill(page.getByLabelText(words.schedule.minutes), '20');
  await expect
    .element(
      page.getByText(
        filled(words.schedule.preview, { count: 4, first: '12.02.2027 10:00', last: '12.02.2027 11:00' }),
      ),
    )
    .toBeVisible();
  press(page.getByRole('button', { name: words.schedule.action, exact: true }).element());
  await expect
    .poll(async () => (await readDefences(testIntakeId)).map(({ time }) => time))
    .toEqual(['10:00', '10:20', '10:40', '11:00']);
  await page.getByRole('button', { name: words.schedule.save }).click();
  await expect.poll(() => save.mock.calls.length, { timeout: 20_000 }).toBe(1);
  expect(save.mock.calls[0]?.[0].bytes.length).toBeGreaterThan(1000);
  save.mockRestore();
});

test('what is signed may only be read, and says why', async () => {
  await storeCommission({ signedOn: '2027-02-12' });
  await writeScores(testIntakeId, first, { project: 30, signedOn: '2027-02-12' });
  await open();
  expect(field(first, 'aim').getAttribute('readonly')).not.toBe(null);
  expect(field(first, 'aim').getAttribute('aria-description')).toContain(courseProblems.resultsClosed);
  expect(field(second, 'aim').getAttribute('readonly')).toBe(null);
  await expect.element(page.getByLabelText(words.orderNumber)).toHaveAttribute('readonly');
});

test.each([
  [1280, 900],
  [420, 900],
])(
  'the projects of 300 trainees draw those in sight, without faults for those who do not see them (%i wide)',
  async (width, height) => {
    await emptyDatabase();
    await storeIntake(300, 12);
    await storeCommission();
    await writeScores(testIntakeId, first, { projectTopic: 'Домбыра үйірмесі', project: 12 });
    await page.viewport(width, height);
    await open();
    expect(document.querySelectorAll('tr[data-target]').length).toBeLessThan(60);
    const found = await axe.run(document.body, {
      rules: { region: { enabled: false } },
      resultTypes: ['violations'],
    });
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.viewport(1280, 800);
  },
);
