import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { type Say, textsOf } from './texts.ts';

/** Opens the program as on a new computer, in the given language; fails the test on any error in the page. */
export async function openFresh(page: Page, language: InterfaceLanguage): Promise<Say> {
  page.on('pageerror', (error) => {
    throw error;
  });
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
  return say;
}

/** The sample programme in the editor, at one of its sections. */
export async function openSampleProgramme(
  page: Page,
  language: InterfaceLanguage,
  section: string,
): Promise<Say> {
  const say = await openSample(page, language);
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/#\/programmes\/[^/]+/);
  const [, id] = /#\/programmes\/([^/]+)/.exec(page.url()) ?? [];
  await page.goto(`/#/programmes/${id}/${section}`);
  return say;
}
