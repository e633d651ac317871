import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from './support/accessible.ts';
import { look } from './support/look.ts';
import { beginOn } from './support/organisation.ts';
import { openSample, programmeLinks } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';
import type { Say } from './support/texts.ts';

const at = (say: Say) => (key: string, params?: Record<string, string | number>) =>
  say(`courses:schedule.${key}`, params);

/** Plans an intake in the dialog that is open. */
async function plan(page: Page, say: Say, intake: { title: string; from: string; until: string }) {
  const words = at(say);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: words('dialog.programme') }).click();
  await page.getByRole('option', { name: intake.title }).click();
  await dialog.getByLabel(words('dialog.startsOn'), { exact: true }).fill(intake.from);
  await dialog.getByLabel(words('dialog.endsOn'), { exact: true }).fill(intake.until);
  await dialog.getByLabel(words('dialog.place'), { exact: true }).fill('Астана, Мәңгілік ел 8, 204');
  await dialog.getByLabel(words('dialog.plannedTrainees'), { exact: true }).fill('75');
  await dialog.getByRole('button', { name: words('dialog.allRegions') }).click();
}

/** Looks at the screen as wide as a table and as narrow as a hand. */
async function lookBothWays(page: Page, name: string) {
  await look(page, name);
  await page.setViewportSize({ width: 400, height: 720 });
  await look(page, `${name}-narrow`);
  await page.setViewportSize({ width: 1280, height: 720 });
}

for (const language of storyLanguages) {
  test(`O10-16: from a programme to an intake in the schedule, its agreement and its docx, ${language}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await beginOn(page, '2026-11-23');
    const say = await openSample(page, language);
    const words = at(say);
    const title = (await programmeLinks(page).textContent()) ?? '';
    const navigation = page.getByRole('navigation', { name: say('app:navigation.label') });
    await navigation.getByRole('link', { name: say('app:navigation.courses') }).click();
    await expect(page.getByText(words('empty', { year: 2026 }))).toBeVisible();
    await page.getByRole('button', { name: say('calendar:year.next') }).click();
    await expect(page).toHaveURL(/#\/courses\/year\/2027$/);

    await page.getByRole('button', { name: words('add') }).click();
    await plan(page, say, { title, from: '2027-03-08', until: '2027-03-19' });
    const told = page.getByRole('alert');
    await expect(told).toContainText(say('problems:intakeProgrammeNotApproved'));
    await expect(told).toContainText('08.03.2027');
    await expectAccessible(page, 'intake that is typed');
    await lookBothWays(page, `courses-dialog-${language}`);
    await page.getByRole('dialog').getByLabel(words('dialog.startsOn'), { exact: true }).fill('2027-03-01');
    await page.getByRole('dialog').getByLabel(words('dialog.endsOn'), { exact: true }).fill('2027-03-12');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words('dialog.save') })
      .click();
    const row = page.locator('[data-intake]');
    await expect(row).toContainText('01.03.2027 – 12.03.2027');
    await expect(row).toContainText(words('allRegions'));

    const body = page.locator('[data-party="authorisedBody"]');
    await body.getByRole('button').click();
    const agreement = page.getByRole('dialog', { name: words('agreements.authorisedBody') });
    await agreement.getByLabel(words('agreements.agreedBy')).fill('Департамент директоры Н. О. Сәрсенбай');
    await agreement.getByLabel(words('agreements.agreedOn')).fill('2026-12-03');
    await agreement.getByLabel(words('agreements.letterNumber')).fill('08-15/412');
    await agreement.getByLabel(words('agreements.letterDate')).fill('2026-12-03');
    await agreement.getByRole('button', { name: words('agreements.save') }).click();
    await expect(body).toContainText(words('agreements.complete'));
    await expect(page.getByText(words('agreements.state', { done: 1, all: 21 }))).toBeVisible();
    await row.getByRole('button', { expanded: false }).first().click();
    await expect(page.locator('[data-faults]')).toContainText(say('problems:intakeProgrammeNotApproved'));
    await expectAccessible(page, 'annual schedule');
    await lookBothWays(page, `courses-schedule-${language}`);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: words('save') }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${words('fileName', { year: 2027 })}.docx`);
    const part = unzipSync(await readFile(await file.path()))['word/document.xml'];
    const text = part ? strFromU8(part) : '';
    for (const printed of ['01.03.2027 – 12.03.2027', 'Н. О. Сәрсенбай', '08-15/412'])
      expect(text.replaceAll('\u00a0', ' ')).toContain(printed);

    await page.getByText(words('views.year'), { exact: true }).click();
    await expect(page.locator('[data-bar]')).toHaveCount(1);
    await expectAccessible(page, 'annual schedule by months');
    await lookBothWays(page, `courses-year-${language}`);

    await row.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectAccessible(page, 'intake');
    await look(page, `courses-intake-${language}`);
    await page.getByRole('button', { name: words('edit'), exact: true }).click();
    const edited = page.getByRole('dialog', { name: words('dialog.edit') });
    await expect(edited.getByLabel(words('dialog.endsOn'), { exact: true })).toHaveValue('2027-03-12');
    await edited.getByLabel(words('dialog.endsOn'), { exact: true }).fill('2027-03-15');
    await edited.getByRole('button', { name: words('dialog.save') }).click();
    await expect(page.getByText('01.03.2027 – 15.03.2027')).toBeVisible();
    await page.getByRole('link', { name: say('programmes:history') }).click();
    await expect(page.getByRole('heading', { level: 1, name: say('history:ofIntake') })).toBeVisible();
    await look(page, `courses-history-${language}`);
    await page.getByRole('link', { name: say('history:backToIntake') }).click();
    await page.getByRole('link', { name: say('courses:intake.toSchedule') }).click();
    await expect(row).toContainText('01.03.2027 – 15.03.2027');
  });
}
