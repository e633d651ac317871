import { expect, type Page } from '@playwright/test';
import { traineePapers } from '#shared/model/course/enrolment.ts';
import { cellOf, gridOf, untilSaved } from './editor.ts';
import { beginImport, bringIn, fileOf, iins, inDialog, type Letter } from './letters.ts';
import type { Say } from './texts.ts';
import { prepare } from './way.ts';
import { addRow } from './write.ts';

/** Opens a part of the intake that is open. */
export async function openPart(page: Page, say: Say, key: string): Promise<void> {
  const tab = page.getByRole('tab', { name: say(`courses:intake.panels.${key}`), exact: true });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator(`[data-panel="${key}"]`)).toBeVisible();
}

/** Brings the list of a letter in, of which every row is right. */
export async function takeLetter(page: Page, say: Say, letter: Letter): Promise<void> {
  await beginImport(page, say, letter, fileOf(letter));
  await inDialog(page, say('courses:import.check')).click();
  await bringIn(page, say, letter.count);
}

/** Somebody who was not known before teaches in the intake. */
export async function addNewTrainer(
  page: Page,
  say: Say,
  names: [last: string, first: string],
): Promise<void> {
  await page.getByRole('button', { name: say('courses:trainers.add'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: say('courses:trainees.addNew') }).click();
  const field = (key: string) =>
    dialog.getByRole('textbox', { name: say(`courses:import.fields.${key}`), exact: true });
  await field('lastName').fill(names[0]);
  await field('firstName').fill(names[1]);
  await inDialog(page, say('courses:trainees.addThis')).click();
  await expect(page.getByText(say('courses:trainees.added', { name: names.join(' ') }))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** The lesson schedule of a group, as the program proposes it from the curriculum. */
export async function proposeLessons(page: Page, say: Say, group: string): Promise<void> {
  const groups = page.getByLabel(say('courses:lessons.group'), { exact: true });
  const chosen = groups.locator('option', { hasText: group });
  await groups.selectOption((await chosen.getAttribute('value')) ?? '');
  await page.getByRole('button', { name: say('courses:lessons.propose') }).click();
  const whole = say('courses:lessons.groupHours', { name: group, hours: 80 });
  await expect(groups.locator('option', { hasText: whole })).toHaveCount(1);
}

/** One line of the estimate. */
export async function estimate(page: Page, say: Say): Promise<void> {
  await addRow(page, {
    grid: gridOf(page, say('courses:preparation.estimate.label')),
    button: say('courses:preparation.estimate.add'),
    cells: { name: 'Тренерлердің еңбегіне ақы төлеу', unit: 'сағат', quantity: '240', price: '5000' },
  });
  await untilSaved(page);
  await expect(cellOf(gridOf(page, say('courses:preparation.estimate.label')), 'price', 1)).toHaveValue(
    /5\s?000/,
  );
}

/** Prepares the enrolment order and signs it. */
export async function signOrder(page: Page, say: Say, { date, number }: { date: string; number: string }) {
  await prepare(page, say, { kind: 'enrolmentOrder', date, number });
  await untilSaved(page);
  await page.getByRole('button', { name: say('development:paperWork.sign'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('development:stepDialog.on')).fill(date);
  await dialog.getByRole('button', { name: say('development:paperWork.sign'), exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Who assesses the intake, and the criteria that the program proposes. */
export async function appointCommission(page: Page, say: Say): Promise<void> {
  const part = page.getByRole('region', { name: say('courses:projects.commission') });
  await part.getByLabel(say('courses:projects.orderNumber')).fill('12');
  await part.getByLabel(say('courses:projects.orderDate')).fill('2027-01-20');
  for (const [index, name] of ['Серікова А.', 'Оспанов Б.', 'Жұмабай К.'].entries()) {
    await part.getByRole('button', { name: say('courses:projects.addMember') }).click();
    const number = { number: index + 1 };
    await part.getByLabel(say('courses:projects.nameOf', number)).fill(name);
    await part.getByLabel(say('courses:projects.postOf', number)).fill('әдіскер');
  }
  const propose = page.getByRole('button', { name: say('courses:projects.propose') });
  if (await propose.isVisible()) await propose.click();
  await untilSaved(page);
}

/** Types the points of one part from the first trainee to the last, by the keyboard alone. */
export async function typePoints(page: Page, column: string, points: readonly number[]): Promise<void> {
  // Line 0 is the heading of the first group; what is out of sight is not drawn.
  await page.getByRole('table').evaluate((table) => table.parentElement?.scrollTo({ top: 0 }));
  await page.locator(`[data-line="1"][data-column="${column}"]`).focus();
  for (const [index, point] of points.entries()) {
    await page.keyboard.type(String(point));
    if (index < points.length - 1) await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Tab');
  await untilSaved(page);
}

/** Everybody is marked present on each of these days (`05.02.2027`). */
export async function markDays(page: Page, say: Say, days: readonly string[], count: number): Promise<void> {
  for (const date of days)
    await page.getByRole('button', { name: say('courses:attendance.fillDay', { date, count }) }).click();
  await expect(page.getByText(say('courses:attendance.noneMissing'))).toBeVisible();
}

/** The results of the test as Google Forms gives them: right answers of twenty, in the order of the IINs. */
export async function takeTestResults(page: Page, say: Say, rightAnswers: readonly number[]): Promise<void> {
  const rows = rightAnswers.map(
    (right, at) => `12.02.2027 10:${String(at % 60).padStart(2, '0')}:00,${right} / 20,${iins[at]}`,
  );
  const csv = ['Timestamp,Score,ЖСН', ...rows].join('\n');
  const file = { name: 'test.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  const count = rightAnswers.length;
  await page.getByRole('button', { name: say('courses:formScores.open') }).click();
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
  await inDialog(page, say('courses:formScores.bring', { count })).click();
  await expect(page.getByText(say('courses:formScores.done', { count }))).toBeVisible({ timeout: 60_000 });
  await inDialog(page, say('app:actions.close')).last().click();
}

/** Every trainee has handed in all papers. */
export async function noteAllPapers(page: Page, say: Say, day: string): Promise<void> {
  await page.getByRole('checkbox', { name: say('courses:trainees.selectAll') }).check();
  const bar = page.getByRole('region', { name: say('courses:trainees.selected.title') });
  await bar.getByLabel(say('courses:trainees.selected.day')).fill(day);
  for (const paper of traineePapers) {
    await bar.getByLabel(say('courses:trainees.selected.paper')).selectOption(paper);
    await bar.getByRole('button', { name: say('courses:trainees.selected.note'), exact: true }).click();
    await untilSaved(page);
  }
}

/** The results of the intake are signed by the commission. */
export async function signResults(page: Page, say: Say): Promise<void> {
  await page.getByRole('button', { name: say('courses:scores.close.open') }).click();
  await expect(page.getByText(say('courses:scores.close.nothingMissing'))).toBeVisible();
  await inDialog(page, say('courses:scores.close.action')).click();
  await expect(page.getByText(say('courses:scores.close.done'))).toBeVisible({ timeout: 30_000 });
}
