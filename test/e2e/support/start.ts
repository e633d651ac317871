import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import type { EditorPlace } from './editor.ts';
import { type Say, textsOf } from './texts.ts';

/** Opens the program as on a new computer where this language was chosen. */
export async function openFresh(page: Page, language: InterfaceLanguage): Promise<Say> {
  await page.addInitScript(
    (value) => localStorage.getItem('ereje.language') ?? localStorage.setItem('ereje.language', value),
    language,
  );
  await page.goto('/');
  return textsOf(language);
}

/** The program with the sample organisation, at its list of programmes. */
export async function openSample(page: Page, language: InterfaceLanguage): Promise<Say> {
  const say = await openFresh(page, language);
  await page.getByRole('button', { name: say('firstRun:sample.open') }).click();
  await expect(page.getByRole('heading', { name: say('programmes:title') })).toBeVisible();
  await expect(programmeLinks(page)).toHaveCount(1);
  return say;
}

/** The sample programme in the editor, at one of its pages. */
export async function openSampleProgramme(
  page: Page,
  language: InterfaceLanguage,
  place: EditorPlace,
): Promise<Say> {
  const say = await openSample(page, language);
  await openFirst(page, place);
  return say;
}

/** The first programme of the list in the editor, at one of its pages. */
async function openFirst(page: Page, place: EditorPlace): Promise<void> {
  await programmeLinks(page).first().click();
  await page.waitForURL(/#\/programmes\/[^/]+/);
  await goToPlace(page, place);
}

/** The details of the first programme of the list, from wherever the program is. */
export async function openDetails(page: Page): Promise<void> {
  await page.goto('/#/programmes');
  await openFirst(page, 'details');
}

/** An organisation with a name and nothing else, at its empty list of programmes. */
export async function openEmptyOrganisation(page: Page, language: InterfaceLanguage): Promise<Say> {
  const say = await openFresh(page, language);
  const name = say('organisation:inLanguage.kk', { field: say('organisation:name') });
  await page.getByLabel(name).fill('«Жас маман» біліктілік арттыру орталығы');
  await page.getByRole('button', { name: say('firstRun:start') }).click();
  await expect(page.getByText(say('programmes:empty.title'))).toBeVisible();
  return say;
}

/** A new programme in the editor, at its details. */
export async function openNewProgramme(page: Page, language: InterfaceLanguage): Promise<Say> {
  const say = await openEmptyOrganisation(page, language);
  await page
    .getByRole('button', { name: say('programmes:create') })
    .first()
    .click();
  await expect(page.locator('[data-page="details"]')).toBeVisible();
  return say;
}

/** The titles in the list, each of which opens its programme. */
export const programmeLinks = (page: Page) => page.getByRole('table').locator('tbody').getByRole('link');

/** Another page of the programme that is open, by its address. */
export async function goToPlace(page: Page, place: EditorPlace): Promise<void> {
  const [, id = ''] = /#\/programmes\/([^/]+)/.exec(page.url()) ?? [];
  await page.goto(`/#/programmes/${id}/${place}`);
  await expect(page.locator(`[data-page="${place}"]`)).toBeVisible();
}
