import type { Page } from '@playwright/test';
import {
  addNewTrainer,
  appointCommission,
  estimate,
  markDays,
  noteAllPapers,
  openPart,
  proposeLessons,
  signOrder,
  signResults,
  takeLetter,
  takeTestResults,
  typePoints,
} from './intake.ts';
import { inDialog, letters, planIntake } from './letters.ts';
import { expect } from './story.ts';
import type { Say } from './texts.ts';

/** The first day of the story, the last one of the intake, and its days of lessons. */
export const closedIntake = {
  begins: '2027-01-25',
  ends: '2027-02-12',
  days: [1, 2, 3, 4, 5, 8, 9, 10, 11, 12].map((day) => `${String(day).padStart(2, '0')}.02.2027`),
  count: letters.reduce((sum, letter) => sum + letter.count, 0),
};

async function enrol(page: Page, say: Say): Promise<void> {
  for (const letter of letters) await takeLetter(page, say, letter);
  await noteAllPapers(page, say, closedIntake.begins);
  await page.getByRole('button', { name: say('courses:trainees.groups.divide') }).click();
  await inDialog(page, say('courses:trainees.groups.make')).click();
  await expect(page.locator('[data-group]')).toHaveCount(3);
  const groups = await page
    .locator('[data-group]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-group') ?? ''));
  await openPart(page, say, 'trainers');
  await addNewTrainer(page, say, ['Тренерова', 'Сара']);
  await openPart(page, say, 'lessons');
  for (const group of groups) await proposeLessons(page, say, group);
  await openPart(page, say, 'preparation');
  await estimate(page, say);
  await openPart(page, say, 'papers');
  await signOrder(page, say, { date: closedIntake.begins, number: '7' });
}

/** An intake of 75 trainees who all passed; their results are signed on its last day. Its address stays open. */
export async function closeIntake(page: Page, say: Say): Promise<void> {
  const { ends, days, count } = closedIntake;
  await planIntake(page, say, { from: '2027-02-01', until: ends });
  await enrol(page, say);
  await page.clock.setSystemTime(Date.parse(`${ends}T09:00:00Z`));
  // Whoever comes back to the window on another day sees that day.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await openPart(page, say, 'attendance');
  await markDays(page, say, days, count);
  const all = (value: number) => Array.from({ length: count }, () => value);
  await openPart(page, say, 'tests');
  await takeTestResults(page, say, all(15));
  await openPart(page, say, 'projects');
  await appointCommission(page, say);
  await openPart(page, say, 'scores');
  await typePoints(page, 'activity', all(8));
  await typePoints(page, 'project', all(30));
  const told = { all: count, open: 0, passed: count, failed: 0 };
  await expect(page.getByText(say('courses:scores.count', told))).toBeVisible({ timeout: 30_000 });
  await signResults(page, say);
}
