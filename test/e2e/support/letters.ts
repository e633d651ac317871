import type { Page } from '@playwright/test';
import { checkDigit } from '#shared/model/iin.ts';
import { writeSheet } from '#shared/sheets/write-sheet.ts';
import { programmeLinks } from './start.ts';
import { expect } from './story.ts';
import type { Say } from './texts.ts';

/** IINs of people who are born in 2099, so that they are nobody's. */
export const iins: readonly string[] = Array.from(
  { length: 2_000 },
  (_, at) => `9912315${String(at).padStart(4, '0')}`,
).flatMap((digits) => {
  const check = checkDigit(digits);
  return check === null ? [] : [`${digits}${check}`];
});

export interface Letter {
  region: string;
  number: string;
  /** Where in `iins` its trainees begin. */
  from: number;
  count: number;
  language: string;
}

export const letters: readonly Letter[] = [
  { region: 'Ақмола облысы', number: '01-15/7', from: 0, count: 30, language: 'қазақ' },
  { region: 'Павлодар облысы', number: '44-2', from: 30, count: 25, language: 'орыс' },
  { region: 'Астана қаласы', number: '07/118', from: 55, count: 20, language: 'қазақ' },
];

const surnames = ['Әділова', 'Беков', 'Ғалымова', 'Қуанышев', 'Нұрланова', 'Өтеген', 'Үмбетова', 'Іңкәров'];

export const row = ({ from, language }: Letter, at: number): string[] => {
  const name = `${surnames[(from + at) % surnames.length]} Үлгі${from + at} Асқарқызы`;
  return [String(at + 1), name, iins[from + at] ?? '', `№ ${at + 1} мектеп`, 'Мұғалім', language];
};

/** The Excel file of a department: titles above, headings in two languages. */
export function fileOf(letter: Letter, change: (rows: string[][]) => string[][] = (rows) => rows) {
  const heading = ['№', 'Аты-жөні / ФИО', 'ЖСН / ИИН', 'Жұмыс орны', 'Лауазымы', 'Оқыту тілі'];
  const rows = change(Array.from({ length: letter.count }, (_, at) => row(letter, at)));
  const bytes = writeSheet('Тізім', [[`${letter.region} білім басқармасы`], [], heading, ...rows]);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `${letter.region}.xlsx`, mimeType, buffer: Buffer.from(bytes) };
}

/** An intake of the sample programme, at its trainees. */
export async function planIntake(
  page: Page,
  say: Say,
  { from, until } = { from: '2027-03-01', until: '2027-03-12' },
) {
  const title = (await programmeLinks(page).textContent()) ?? '';
  await page.goto('/#/courses/year/2027');
  await page.getByRole('button', { name: say('courses:schedule.add') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: say('courses:schedule.dialog.programme') }).click();
  await page.getByRole('option', { name: title }).click();
  const field = (key: string) => dialog.getByLabel(say(`courses:schedule.dialog.${key}`), { exact: true });
  await field('startsOn').fill(from);
  await field('endsOn').fill(until);
  await dialog.getByRole('button', { name: say('courses:schedule.dialog.save') }).click();
  await page.locator('[data-intake] a').first().click();
  await expect(page.getByRole('tab', { name: say('courses:intake.panels.trainees') })).toBeVisible();
}

/** Chooses a file and says which letter it came with. */
export async function beginImport(page: Page, say: Say, letter: Letter, file: ReturnType<typeof fileOf>) {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: say('courses:trainees.import'), exact: true }).click();
  await dialog.locator('input[type=file]').setInputFiles(file);
  const field = (key: string) => dialog.getByLabel(say(`courses:import.letter.${key}`), { exact: true });
  await field('region').selectOption({ label: letter.region });
  await field('number').fill(letter.number);
  await field('date').fill('2027-01-11');
  return dialog;
}

export const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });
export const importCounts = (say: Say, numbers: Record<string, number>) =>
  say('courses:import.counts', { stopped: 0, repeated: 0, here: 0, ...numbers });

export async function bringIn(page: Page, say: Say, count: number) {
  await inDialog(page, say('courses:import.bring', { count })).click();
  await expect(page.getByText(say('courses:import.done', { count }))).toBeVisible();
  await inDialog(page, say('app:actions.close')).last().click();
  await expect(page.getByRole('dialog')).toBeHidden();
}
