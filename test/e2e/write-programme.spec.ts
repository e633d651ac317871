import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { sectionKeys } from '#shared/model/programme.ts';
import { partRoot, readParts, storyPaths } from '../render/reading/read-package.ts';
import { readFormatting } from '../render/reading/resolve-formatting.ts';
import { descendantsOf, shownText } from '../render/reading/xml-tree.ts';
import { cellOf, gridOf, openTab, pagesOf, sectionText, untilSaved } from './support/editor.ts';
import { badFile, chooseFile } from './support/files.ts';
import { goOffline } from './support/offline.ts';
import { goToPlace, openNewProgramme, programmeLinks } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';
import type { Say } from './support/texts.ts';
import { addRow, connect, fillDetails, writeAims, writeLiterature, writeRichText } from './support/write.ts';

const title = 'Педагогтің цифрлық құзыреттілігін дамыту';

async function exported(page: Page, say: Say, kind: 'docxLong' | 'programmeFile') {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('programmes:export.more') }).click();
  await page.getByRole('menuitem', { name: say(`programmes:export.${kind}`) }).click();
  const file: Download = await download;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

async function writeStructure(page: Page, say: Say) {
  const grid = gridOf(page, say('editor:curriculum.label'));
  const topic = say('editor:curriculum.addTopic');
  await addRow(page, {
    grid,
    button: say('editor:curriculum.addModule'),
    cells: { title: 'Негізгі модуль' },
  });
  await addRow(page, {
    grid,
    button: topic,
    cells: { title: 'Бірінші тақырып', lecture: '2', practice: '2' },
  });
  const figures = { sum: 4, hours: 6, difference: 2 };
  await expect(page.getByText(say('editor:curriculum.missing', figures))).toBeVisible();
  await addRow(page, { grid, button: topic, cells: { title: 'Екінші тақырып', training: '2' } });
  await expect(page.getByText(say('editor:curriculum.balanced', { sum: 6, hours: 6 }))).toBeVisible();
  await expect(grid.locator('tfoot td').nth(5)).toHaveText('6');
  for (const row of [2, 3]) {
    await connect(page, cellOf(grid, 'outcomes', row), say('editor:aims.names.outcome', { number: 1 }));
  }
}

async function cite(page: Page, say: Say) {
  await sectionText(page).click();
  await page.keyboard.type('Аналогы жоқ жаңа тақырып');
  await page.keyboard.press('Control+Shift+s');
  const dialog = page.getByRole('dialog', { name: say('editor:text.citation') });
  await dialog.getByRole('combobox', { name: say('editor:text.citationEntry') }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('textbox', { name: say('editor:text.citationPage') }).fill('12');
  await dialog.getByRole('button', { name: say('editor:text.done') }).click();
  await expect(sectionText(page)).toContainText('[1, 12');
}

async function expectWritten(page: Page, say: Say) {
  await goToPlace(page, 'details');
  await expect(page.getByRole('textbox', { name: say('editor:details.titles.kk') })).toHaveValue(title);
  await goToPlace(page, 'generalProvisions');
  const text = sectionText(page);
  await expect(text.getByRole('heading')).toHaveText('Өзектілігі');
  await expect(text.locator('strong')).toHaveText('ұлттық басымдықтарға');
  await expect(text.getByRole('listitem')).toHaveText(['бірінші басымдық', 'екінші басымдық']);
  await expect(text.getByRole('columnheader').first()).toHaveText('Көрсеткіш');
  await expect(text.locator('sup')).toHaveCount(1);
  await goToPlace(page, 'glossary');
  await expect(cellOf(gridOf(page, say('editor:glossary.label')), 'term', 1)).toHaveValue('Басымдық');
  await goToPlace(page, 'aims');
  const outcomes = gridOf(page, say('editor:aims.kinds.outcome'));
  await expect(cellOf(outcomes, 'serves', 1)).toContainText(say('editor:aims.names.task', { number: 1 }));
  await goToPlace(page, 'structure');
  await expect(page.getByText(say('editor:curriculum.balanced', { sum: 6, hours: 6 }))).toBeVisible();
  await goToPlace(page, 'topic');
  await expect(sectionText(page)).toContainText('[1, 12');
  await goToPlace(page, 'literature');
  const main = gridOf(page, say('editor:literature.lists.main'));
  await expect(cellOf(main, 'link', 1)).toHaveValue('https://adilet.zan.kz');
}

/** By the proof's own reader, not by the builder's tables. */
function expectDocx(bytes: Uint8Array) {
  const parts = readParts(bytes);
  const formatting = readFormatting(parts);
  const body = partRoot(parts, 'word/document.xml');
  const words = shownText(body);
  for (const written of [
    'Өзектілігі',
    'екінші басымдық',
    'Көрсеткіш',
    'Негізгі модуль',
    'Visible Learning',
  ]) {
    expect(words).toContain(written);
  }
  expect(words.toLocaleUpperCase('kk')).toContain(title.toLocaleUpperCase('kk'));
  expect(shownText(partRoot(parts, 'word/footnotes.xml'))).toContain('Заңның 37-бабы');
  const runs = storyPaths(parts).flatMap((path) =>
    descendantsOf(partRoot(parts, path), 'w:p').flatMap((paragraph) =>
      descendantsOf(paragraph, 'w:r').map((run) => formatting.run(paragraph, run)),
    ),
  );
  expect(runs.length).toBeGreaterThan(100);
  for (const slot of ['ascii', 'hAnsi', 'cs', 'eastAsia']) {
    expect(new Set(runs.map((run) => run[`rFonts.${slot}`]))).toEqual(new Set(['Times New Roman']));
  }
}

for (const language of storyLanguages) {
  test.describe(language, () => {
    test.describe(() => {
      test.use({ asksForAllPieces: true });

      test('a methodologist without a connection writes a whole programme, exports it and brings it back', async ({
        page,
      }) => {
        test.setTimeout(180_000);
        const say = await goOffline(page, language);
        await page.getByRole('button', { name: say('programmes:create') }).click();
        await test.step('details', () => fillDetails(page, say, title));
        for (const [place, write] of Object.entries({
          generalProvisions: writeRichText,
          aims: writeAims,
          structure: writeStructure,
          literature: writeLiterature,
          topic: cite,
        })) {
          await test.step(place, async () => {
            await goToPlace(page, place as (typeof sectionKeys)[number]);
            await write(page, say);
          });
        }
        await test.step('glossary', async () => {
          await goToPlace(page, 'glossary');
          const cells = { term: 'Басымдық', definition: 'Алдымен орындалатын іс' };
          const grid = gridOf(page, say('editor:glossary.label'));
          await addRow(page, { grid, button: say('editor:glossary.add'), cells });
          await untilSaved(page);
        });
        await test.step('docx', async () => {
          const file = await exported(page, say, 'docxLong');
          expect(file.name).toBe(`${title}.docx`);
          expectDocx(file.bytes);
        });
        await test.step('programme file', async () => {
          const file = await exported(page, say, 'programmeFile');
          await page.getByRole('link', { name: say('app:navigation.programmes'), exact: true }).click();
          await expect(programmeLinks(page)).toHaveCount(2);
          const before = page.url();
          await chooseFile(page, say, badFile(file.name, file.bytes));
          await expect(page).not.toHaveURL(before);
          await expectWritten(page, say);
        });
        await page.context().setOffline(false);
        await page.reload();
        await expectWritten(page, say);
        await page.getByRole('link', { name: say('app:navigation.programmes'), exact: true }).click();
        await expect(programmeLinks(page)).toHaveCount(3);
      });
    });

    test('O10-7, O10-8: ten sections in their order, each with its guidance and its clause beside it', async ({
      page,
    }) => {
      const say = await openNewProgramme(page, language);
      const links = page.getByRole('navigation', { name: say('editor:sections') }).getByRole('link');
      await expect(links).toContainText([
        say('editor:details.title'),
        ...sectionKeys.map((key, index) => `${index + 1}.${say(`sections:${key}.name`)}`),
      ]);
      const aside = page.getByRole('complementary', { name: say('editor:side.title') });
      for (const [index, key] of sectionKeys.entries()) {
        await links.nth(index + 1).click();
        const heading = `${index + 1}. ${say(`sections:${key}.name`)}`;
        await expect(page.getByRole('heading', { level: 2 })).toHaveText(heading);
        await expect(aside.getByText(say(`sections:${key}.guidance`))).toBeVisible();
        const clause = aside.getByRole('link', { name: say('regulation:clauseTitle.O10', { number: 8 }) });
        await expect(clause).toHaveAttribute('href', '#/rules/O10-8');
      }
    });

    test('a finding leads to its place, and goes when it is mended', async ({ page }) => {
      const say = await openNewProgramme(page, language);
      await goToPlace(page, 'structure');
      const grid = gridOf(page, say('editor:curriculum.label'));
      await addRow(page, { grid, button: say('editor:curriculum.addTopic'), cells: { title: 'Тақырып' } });
      await goToPlace(page, 'topic');
      await openTab(page, say, 'findings');
      await page
        .getByRole('radiogroup', { name: say('editor:findings.scope') })
        .locator('label')
        .nth(1)
        .click();
      const finding = page.getByRole('button', {
        name: say('checks:topicHoursMissing', { title: 'Тақырып' }),
      });
      await finding.click();
      await expect(page.locator('[data-page="structure"]')).toBeVisible();
      await expect(grid.locator('tbody tr').first().locator(':focus')).toBeVisible();
      await cellOf(grid, 'lecture', 1).fill('2');
      await expect(finding).toBeHidden();
    });

    test('the preview shows the pages and follows the typing', async ({ page }) => {
      const say = await openNewProgramme(page, language);
      await goToPlace(page, 'generalProvisions');
      await openTab(page, say, 'preview');
      await expect(pagesOf(page).first()).toBeVisible();
      await sectionText(page).click();
      await page.keyboard.type('Алдын ала қарауда көрінетін сөйлем');
      await expect(pagesOf(page).filter({ hasText: 'көрінетін' })).toBeVisible();
    });

    test('undo and redo take back and bring back what was done, wherever it was done', async ({ page }) => {
      const say = await openNewProgramme(page, language);
      const hours = page.getByRole('textbox', { name: say('editor:details.hours') });
      const before = await hours.inputValue();
      await hours.fill('36');
      await untilSaved(page);
      await goToPlace(page, 'aims');
      await page.getByRole('button', { name: say('editor:undo') }).click();
      await expect(hours).toHaveValue(before);
      await page.getByRole('button', { name: say('editor:redo') }).click();
      await expect(hours).toHaveValue('36');
    });

    test('the search finds a word in texts and tables of the whole programme and goes there', async ({
      page,
    }) => {
      const say = await openNewProgramme(page, language);
      await goToPlace(page, 'glossary');
      const grid = gridOf(page, say('editor:glossary.label'));
      const cells = { term: 'Рефлексия', definition: 'Өз ісін талдау' };
      await addRow(page, { grid, button: say('editor:glossary.add'), cells });
      await goToPlace(page, 'assessment');
      await sectionText(page).click();
      await page.keyboard.type('Бағалаудан кейін рефлексия өтеді');
      await untilSaved(page);
      await goToPlace(page, 'details');
      await page.keyboard.press('Control+f');
      const search = page.getByRole('search');
      await search.getByRole('textbox').fill('рефлексия');
      await expect(search.getByRole('status')).toContainText('/ 2');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-page="glossary"]')).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-page="assessment"]')).toBeVisible();
    });
  });
}
