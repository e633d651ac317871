import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { cellOf, gridOf, sectionText, untilSaved } from './support/editor.ts';
import { look } from './support/look.ts';
import { openSampleProgramme } from './support/start.ts';
import { expect, test } from './support/story.ts';
import type { Say } from './support/texts.ts';
import { analyseAct, paperPart, prepare } from './support/way.ts';

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString());

/** What is selected in the field that has the keyboard. */
const selectedInField = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
    return isField ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : '';
  });

test('kk: what was just written is found with a Russian keyboard, marked, and a press leads to it', async ({
  page,
}) => {
  const say = await openSampleProgramme(page, 'kk', 'assessment');
  await sectionText(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Үңілушілердің құзыреттілігі');
  await untilSaved(page);

  const navigation = page.getByRole('navigation', { name: say('app:navigation.label') });
  await navigation.getByRole('link', { name: say('app:navigation.search') }).click();
  const field = page.getByLabel(say('search:label'));
  await expect(field).toBeFocused();
  await page.keyboard.type('унилуши кузырет');
  const hits = page.locator('[data-hit]');
  await expect(hits).toHaveCount(1);
  await expect(hits.locator('mark')).toHaveText(['Үңілушілердің', 'құзыреттілігі']);
  await expectAccessible(page, 'search');
  await look(page, 'search-one');

  await field.fill('педагог');
  await expect(hits.nth(1)).toBeVisible();
  await look(page, 'search-many');
  await field.fill('мұндайсөзжоқ');
  await expect(page.getByText(say('search:nothing'))).toBeVisible();
  await expectAccessible(page, 'nothing found');
  await look(page, 'search-nothing');

  await field.fill('үңілуші');
  await hits.getByRole('link').press('Enter');
  await expect(page.locator('[data-page="assessment"]')).toBeVisible();
  await expect(sectionText(page)).toContainText('Үңілушілердің құзыреттілігі');
  // The words are selected, and the keyboard is there.
  await expect.poll(() => selected(page)).toBe('Үңілушілердің');
  await expect(sectionText(page)).toBeFocused();
});

/** Looks for words from anywhere, and opens what was found in a table by the keyboard. */
async function openHit(page: Page, say: Say, words: string, table: string) {
  const navigation = page.getByRole('navigation', { name: say('app:navigation.label') });
  await navigation.getByRole('link', { name: say('app:navigation.search') }).click();
  await page.getByLabel(say('search:label')).fill(words);
  await page.locator(`[data-hit="${table}"]`).first().getByRole('link').press('Enter');
}

test('kk: a result leads to the row, the act and the paper where its words stand, and selects them', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const say = await openSampleProgramme(page, 'kk', 'glossary');
  const term = cellOf(gridOf(page, say('editor:glossary.label')), 'term', 3);
  const written = await term.inputValue();
  const [, programmeId = ''] = /#\/programmes\/([^/]+)/.exec(page.url()) ?? [];
  await openHit(page, say, written, 'glossaryTerms');
  await expect(term).toBeFocused();
  expect(written).toContain(await selectedInField(page));

  await page.goto(`/#/programmes/${programmeId}/way/analysis`);
  await analyseAct(page, say, 'Ү. Ізденушіқызы');
  await untilSaved(page);
  await openHit(page, say, 'изденушикызы', 'analysedActs');
  await expect(cellOf(gridOf(page, say('development:analysis.acts.label')), 'analyst', 1)).toBeFocused();
  expect(await selectedInField(page)).toBe('Ізденушіқызы');

  await page.goto(`/#/programmes/${programmeId}/way/papers`);
  await prepare(page, say, { kind: 'needsProtocol', date: '2026-11-23', number: '77' });
  await untilSaved(page);
  await openHit(page, say, 'изденушикызы', 'officialDocuments');
  const paper = paperPart(page, say, 'needsProtocol');
  await expect(
    paper.getByLabel(say('development:paperWork.people.nameNumbered', { number: 1 })),
  ).toBeFocused();
  expect(await selectedInField(page)).toBe('Ізденушіқызы');
  await expectAccessible(page, 'a paper that was found');
});
