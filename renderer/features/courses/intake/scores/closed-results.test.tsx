import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { markDay, readAttendance } from '#renderer/data/courses/attendance.ts';
import { readScores, writeScores } from '#renderer/data/courses/scores.ts';
import { storeCommission, storeEnrolment } from '#renderer/data/courses/testing-results.ts';
import { storeIntake, testEnrolment, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { database } from '#renderer/data/database.ts';
import { testOrganisation, testWay } from '#renderer/data/deadlines/testing-steps.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import { AttendancePanel } from '../attendance/attendance-panel.tsx';
import { ScoresPanel } from './scores-panel.tsx';

const { close } = texts.scores;
const trainees = [0, 1].map(testEnrolment);
const [first = '', second = ''] = trainees;
/** Over, so that its results can be closed today. */
const over = { startsOn: '2026-02-02', endsOn: '2026-02-03' };
const days = [over.startsOn, over.endsOn];
let mounted: Mounted | null = null;

beforeEach(async () => {
  await page.viewport(1280, 800);
  await emptyDatabase();
  await testOrganisation();
  await testWay('p1', 'Музыка', []);
  await storeIntake(2, 1, over);
  for (const day of days) await markDay(testIntakeId, trainees, day, 'present');
  await writeScores(testIntakeId, first, { rightAnswers: 15, activity: 8, project: 30 });
});
afterEach(async () => {
  mounted?.unmount();
  await flush();
});

const open = async (panel: 'scores' | 'attendance') => {
  mounted?.unmount();
  const Panel = panel === 'scores' ? ScoresPanel : AttendancePanel;
  mounted = await mount(<Panel intakeId={testIntakeId} />);
  await expect.poll(() => document.querySelectorAll('tr[data-target]').length).toBe(2);
};
const field = (id: string, column: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`tr[data-target="${id}"] [data-column="${column}"]`);
  if (!found) throw new Error(`No ${column} in the row of ${id}`);
  return found;
};
/** In tests a dialog stands beside the button that opens it, where the mouse does not reach it. */
const press = (button: Element) => (button as HTMLElement).click();
const faultless = async () => {
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
};

test('O10-29: what is missing stands in the dialog; once it is there the results are closed, and grids may only be read', async () => {
  await storeEnrolment(2, '2026-01-30');
  await storeCommission();
  await open('scores');
  await userEvent.click(page.getByRole('button', { name: close.open }));
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(courseProblems.resultsOpen.replace('{{count}}', '1'))).toBeVisible();
  await writeScores(testIntakeId, second, { rightAnswers: 9, activity: 8, project: 30 });
  await expect.element(dialog.getByText(close.nothingMissing)).toBeVisible();
  await faultless();
  press(dialog.getByRole('button', { name: close.action, exact: true }).element());
  await expect.element(dialog, { timeout: 20_000 }).not.toBeInTheDocument();
  expect(await readScores(testIntakeId)).toMatchObject([
    { participation: 10, signedOn: expect.any(String) },
    { participation: 10, signedOn: expect.any(String) },
  ]);
  await expect.poll(() => field(first, 'activity').getAttribute('readonly')).not.toBe(null);
  await expect
    .poll(() => page.getByRole('note').element().textContent)
    .toContain(courseProblems.resultsClosed);
  await expect.element(page.getByRole('button', { name: close.open })).not.toBeInTheDocument();
  await open('attendance');
  field(first, days[0] ?? '').focus();
  await userEvent.keyboard('4');
  await flush();
  expect((await readAttendance(testIntakeId)).map(({ mark }) => mark)).toEqual(Array(4).fill('present'));
});

const side = (change: string, value: unknown) => ({
  ...{ change, value, user: null, device: 'd', at: '2026-02-03T05:00:00Z', clock: '' },
});

test('O10-29: points and marks that two people gave differently are marked in their cells, and lead to the choice', async () => {
  const conflict = { scope: testIntakeId, standing: 'a', openedSeq: 1 };
  await database.conflicts.bulkAdd([
    {
      ...{ ...conflict, id: 'c1', table: 'scores', recordId: first, field: 'activity' },
      sides: [side('a', 8), side('b', 9)],
    },
    {
      ...{ ...conflict, id: 'c2', table: 'attendance', recordId: `${second}/${days[0]}`, field: 'mark' },
      sides: [side('a', 'present'), side('b', 'absent')],
    },
  ]);
  for (const [panel, id, column] of [
    ['scores', first, 'activity'],
    ['attendance', second, days[0] ?? ''],
  ] as const) {
    await open(panel);
    await expect.poll(() => field(id, column).getAttribute('aria-description')).toBe(texts.grid.disputedCell);
    expect(document.querySelectorAll('[data-disputed]')).toHaveLength(1);
    const link = page.getByRole('link', { name: texts.grid.decide });
    await expect.element(link).toHaveAttribute('href', '#/conflicts');
    await faultless();
  }
});
