import type { Page } from '@playwright/test';
import { sectionKeys } from '#shared/model/programme.ts';
import { openFresh, openSample, programmeLinks } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';
import { type Say, textsOf } from './support/texts.ts';

const field = (say: Say, key: string, language: 'kk' | 'ru') =>
  say(`organisation:inLanguage.${language}`, { field: say(`organisation:${key}`) });

/** What the person enters, by the label of its field. */
const entered = (say: Say): Record<string, string> => ({
  [field(say, 'name', 'kk')]: '«Қызғалдақ» қосымша білім беру орталығы',
  [field(say, 'name', 'ru')]: 'Центр дополнительного образования «Кызгалдак»',
  [field(say, 'shortName', 'kk')]: '«Қызғалдақ» ҚББО',
  [field(say, 'shortName', 'ru')]: 'ЦДО «Кызгалдак»',
  [field(say, 'city', 'kk')]: 'Өскемен',
  [field(say, 'city', 'ru')]: 'Усть-Каменогорск',
  [say('organisation:directorName')]: 'Ә. Құнанбайұлы',
  [field(say, 'directorPost', 'kk')]: 'Басшы',
  [field(say, 'directorPost', 'ru')]: 'Руководитель',
  [field(say, 'letterhead.superior', 'kk')]: 'Оқу-ағарту министрлігі',
  [field(say, 'letterhead.address', 'kk')]: 'Өскемен қаласы, Бейбітшілік көшесі, 7',
  [say('organisation:letterhead.phone')]: '+7 (7232) 00-00-00',
  [say('organisation:letterhead.email')]: 'qyzgaldaq@example.kz',
});

async function fillForm(page: Page, say: Say) {
  for (const [label, value] of Object.entries(entered(say))) {
    await page
      .getByLabel(label, { exact: true })
      .or(page.getByLabel(`${label} *`, { exact: true }))
      .fill(value);
  }
}

async function chooseInstitute(page: Page, say: Say) {
  await page.getByRole('combobox', { name: say('organisation:profile') }).click();
  await page.getByRole('option').nth(1).click();
}

async function openSettings(page: Page, say: Say) {
  await page.getByRole('link', { name: say('app:navigation.settings') }).click();
  await expect(page.getByRole('heading', { name: say('settings:title') })).toBeVisible();
}

test('a new computer begins in Kazakh, and the language can be changed at once', async ({ page }) => {
  const kk = textsOf('kk');
  const ru = textsOf('ru');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kk('firstRun:title'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await page
    .getByRole('radiogroup', { name: kk('app:language') })
    .getByText('Русский')
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ru('firstRun:title'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ru('firstRun:title'));
});

for (const language of storyLanguages) {
  test.describe(language, () => {
    test('what was entered at the first run stands in the settings, can be changed, and stays', async ({
      page,
    }) => {
      const say = await openFresh(page, language);
      await chooseInstitute(page, say);
      const profile = await page.getByRole('combobox', { name: say('organisation:profile') }).inputValue();
      await fillForm(page, say);
      await page.getByRole('button', { name: say('firstRun:start') }).click();
      await expect(page.getByText(say('programmes:empty.title'))).toBeVisible();

      await openSettings(page, say);
      await expect(page.getByRole('combobox', { name: say('organisation:profile') })).toHaveValue(profile);
      for (const [label, value] of Object.entries(entered(say))) {
        await expect(page.getByRole('textbox', { name: label, exact: true })).toHaveValue(value);
      }
      const city = page.getByRole('textbox', { name: field(say, 'city', 'kk'), exact: true });
      await city.fill('Семей');
      await city.blur();
      await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
      await page.reload();
      await expect(city).toHaveValue('Семей');
    });

    test('without a name nothing is made, and the page says what is missing', async ({ page }) => {
      const say = await openFresh(page, language);
      await page.getByRole('button', { name: say('firstRun:start') }).click();
      await expect(page.getByRole('alert')).toHaveText(say('firstRun:nameMissing'));
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('firstRun:title'));
    });

    test('the sample organisation opens with a whole programme', async ({ page }) => {
      const say = await openSample(page, language);
      await programmeLinks(page).click();
      const rail = page.getByRole('navigation', { name: say('editor:sections') });
      await expect(rail.getByRole('link')).toHaveCount(sectionKeys.length + 1);
      await expect(rail.getByRole('img', { name: say('editor:states.done') })).toHaveCount(
        sectionKeys.length + 1,
      );
      await openSettings(page, say);
      await expect(
        page.getByRole('textbox', { name: field(say, 'name', 'kk'), exact: true }),
      ).not.toHaveValue('');
    });
  });
}
