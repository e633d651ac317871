import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 AA. */
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Each broken rule with the elements that break it, short enough to read. */
async function brokenRules(page: Page): Promise<string[]> {
  // What fades in has no contrast yet.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  // Of what is in order nobody asks: to name each of its elements takes five times as long as to look at them. The
  // pages have no frames, which the other mode carries through a page of their own.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  // The dark pages are the light ones in other colours.
  const { violations } = await (dark ? axe.withRules(['color-contrast']) : axe.withTags(levels)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

/** Compares a whole screen with WCAG 2.2 AA. */
export const expectAccessible = async (page: Page, screen: string) =>
  expect.soft(await brokenRules(page), screen).toEqual([]);
