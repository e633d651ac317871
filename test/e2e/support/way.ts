import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { gridOf, untilSaved } from './editor.ts';
import { programmeLinks } from './start.ts';
import type { Say } from './texts.ts';
import { addRow } from './write.ts';

/** From the list of programmes to the way of the first one. */
export async function openWay(page: Page, say: Say): Promise<void> {
  const title = (await programmeLinks(page).first().textContent()) ?? '';
  await page.getByRole('button', { name: say('programmes:actionsOf', { title }) }).click();
  await page.getByRole('menuitem', { name: say('programmes:way') }).click();
  await expect(page.getByRole('list', { name: say('development:overview.line') })).toBeVisible();
}

export const wayTab = (page: Page, say: Say, key: string) =>
  page.getByRole('tab', { name: say(`development:way.panels.${key}`), exact: true });

export async function openPanel(page: Page, say: Say, key: string): Promise<void> {
  await wayTab(page, say, key).click();
  await expect(wayTab(page, say, key)).toHaveAttribute('aria-selected', 'true');
}

/** The state that the head of the way says, which is heard when it changes. */
export const wayState = (page: Page, say: Say, key: string) =>
  page.locator('header').getByText(say(`programmes:states.${key}`), { exact: true });

/** An act with its conclusion, in the analysis of a development or of a review. */
export const analyseAct = (page: Page, say: Say, analyst: string): Promise<void> =>
  addRow(page, {
    grid: gridOf(page, say('development:analysis.acts.label')),
    button: say('development:analysis.acts.add'),
    cells: {
      title: 'Педагогтердің біліктілігін арттыру қағидалары',
      number: '95',
      date: '28.01.2016',
      clause: '25',
      conclusion: 'Курстың ұзақтығы мен мазмұны қағидаларға сәйкес белгіленеді.',
      analyst,
    },
  });

/** A research of `year` (O10-4); a term that ends before it begins is refused on the way. */
export async function research(page: Page, say: Say, year: number): Promise<void> {
  await page.getByRole('button', { name: say('development:analysis.research.add') }).click();
  const card = page.getByRole('group', {
    name: say('development:analysis.research.numbered', { number: 1 }),
  });
  const field = (key: string) =>
    card.getByLabel(say(`development:analysis.research.${key}`), { exact: true });
  await field('method').selectOption('focusGroup');
  await field('participantCount').fill('12');
  await field('from').fill(`${year}-01-20`);
  await field('until').fill(`${year}-01-10`);
  await expect(
    page.getByRole('alert').getByRole('link', { name: say('regulation:clauseTitle.O10', { number: 4 }) }),
  ).toBeVisible();
  await field('until').fill(`${year}-01-31`);
  await field('analyst').fill('Б. Оспанов');
  await field('findings').fill('Педагогтерге цифрлық құралдармен жұмыс істеу дағдысы қажет.');
  await untilSaved(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
}

/** The part of a paper, or the card of a step. */
export const paperPart = (page: Page, say: Say, kind: string) =>
  page.getByRole('group', { name: say(`development:papers.${kind}`), exact: true });

export const stepCard = (page: Page, say: Say, event: string) =>
  page.getByRole('group', { name: say(`development:steps.do.${event}`), exact: true });

export interface PreparedPaper {
  kind: string;
  /** As date fields take it. */
  date: string;
  number: string;
}

/** Prepares a paper and gives it day and number. */
export async function prepare(page: Page, say: Say, { kind, date, number }: PreparedPaper): Promise<void> {
  const paper = say(`development:papers.${kind}`);
  const own = paperPart(page, say, kind);
  await own.getByRole('button', { name: say('development:paperWork.prepareNamed', { paper }) }).click();
  await own.getByLabel(say('development:paperWork.date'), { exact: true }).fill(date);
  await own.getByLabel(say('development:paperWork.number'), { exact: true }).fill(number);
}

/** What a paper has to say and nothing else knows. */
export const paperFact = (page: Page, say: Say, kind: string, key: string) =>
  paperPart(page, say, kind).getByLabel(say(`development:paperWork.facts.${key}`), { exact: true });

/** Opens a paper that somebody has prepared. */
export async function openPaper(page: Page, say: Say, kind: string): Promise<void> {
  const paper = say(`development:papers.${kind}`);
  await paperPart(page, say, kind)
    .getByRole('button', { name: say('development:paperWork.openNamed', { paper }) })
    .click();
}

/** What asks for the day of a step, and a note. */
export const stepDialog = (page: Page, say: Say, event: string) =>
  page.getByRole('dialog', { name: say(`development:steps.do.${event}`) });

export async function confirmStep(page: Page, say: Say, event: string): Promise<void> {
  const dialog = stepDialog(page, say, event);
  await dialog.getByRole('button', { name: say(`development:steps.do.${event}`) }).click();
  await expect(dialog).toBeHidden();
}

/** Signs the paper that is open, by its step. */
export async function sign(page: Page, say: Say, event: string): Promise<void> {
  await page.getByRole('button', { name: say('development:paperWork.sign'), exact: true }).click();
  await expect(stepDialog(page, say, event).getByRole('document').first()).toBeVisible();
  await expectAccessible(page, event);
  await confirmStep(page, say, event);
}

/** Takes a step by the button of its card. */
export async function takeStep(page: Page, say: Say, event: string): Promise<void> {
  const name = say(`development:steps.do.${event}`);
  await stepCard(page, say, event).getByRole('button', { name, exact: true }).click();
  await expect(stepDialog(page, say, event)).toBeVisible();
  await confirmStep(page, say, event);
}
