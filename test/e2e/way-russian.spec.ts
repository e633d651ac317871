import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { untilSaved } from './support/editor.ts';
import { look } from './support/look.ts';
import { beginOn } from './support/organisation.ts';
import { openSample } from './support/start.ts';
import { expect, test } from './support/story.ts';
import type { Say } from './support/texts.ts';
import {
  analyseAct,
  openPanel,
  openWay,
  paperFact,
  paperPart,
  prepare,
  research,
  sign,
  stepCard,
  wayState,
} from './support/way.ts';

/** Texts of the interface alone: what people wrote, papers and names in Kazakh stand elsewhere. */
const ofInterface = 'button, label, legend, h2, h3, th, option, [role=tab], [role=status], p';

/** Addresses, and kinds of files. */
const notRussian = /https?:\S+|docx|PDF|ZIP|SHA/g;

/** Russian on the whole screen: no letter of Kazakh alone, no English or key of a text, no gap left unfilled. */
async function expectRussian(page: Page, screen: string): Promise<void> {
  const texts = await page
    .locator('main')
    .evaluate(
      (main, selector) =>
        [...main.querySelectorAll<HTMLElement>(selector)]
          .filter((one) => !one.closest('[lang="kk"], [role="document"], [contenteditable]'))
          .map((one) => one.innerText.trim()),
      ofInterface,
    );
  expect(texts.length, screen).toBeGreaterThan(10);
  const foreign = texts.filter((text) => /[әғқңөұүһі]|\{\{|[a-z]{2,}/i.test(text.replaceAll(notRussian, '')));
  expect.soft(foreign, screen).toEqual([]);
}

/** Looks at a part of the way as people do, as axe does, and for what is not Russian. */
async function lookAt(page: Page, screen: string): Promise<void> {
  await look(page, `ru-${screen}`);
  await expectAccessible(page, screen);
  await expectRussian(page, screen);
}

async function signProtocol(page: Page, say: Say): Promise<void> {
  await openPanel(page, say, 'analysis');
  await analyseAct(page, say, 'А. Серикова');
  await research(page, say, 2026);
  await lookAt(page, 'analysis');
  await openPanel(page, say, 'papers');
  await prepare(page, say, { kind: 'needsProtocol', date: '2026-03-02', number: '1' });
  const protocol = paperPart(page, say, 'needsProtocol');
  await protocol.getByLabel(say('development:paperWork.language'), { exact: true }).selectOption('ru');
  await expect(protocol.getByRole('document').first()).toContainText('ПРОТОКОЛ');
  await lookAt(page, 'papers');
  await sign(page, say, 'signProtocol');
  await expect(wayState(page, say, 'protocolSigned')).toBeVisible();
}

async function signOrder(page: Page, say: Say): Promise<void> {
  await prepare(page, say, { kind: 'developmentOrder', date: '2026-03-02', number: '1' });
  const order = paperPart(page, say, 'developmentOrder');
  await order.getByLabel(say('development:paperWork.language'), { exact: true }).selectOption('ru');
  await paperFact(page, say, 'developmentOrder', 'from').fill('2026-03-03');
  await paperFact(page, say, 'developmentOrder', 'until').fill('2026-06-30');
  await expect(order.getByRole('document').first()).toContainText('30 июня 2026 года');
  await sign(page, say, 'signDevelopmentOrder');
  await expect(wayState(page, say, 'writing')).toBeVisible();
}

/** A remark that came by letter is found from anywhere, and its words are selected where it is read. */
async function findRemark(page: Page, say: Say): Promise<void> {
  const at = (key: string) => say(`development:discussion.${key}`);
  await openPanel(page, say, 'discussion');
  await page.getByRole('button', { name: at('add'), exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(at('fields.source'), { exact: true }).selectOption('letter');
  await form.getByLabel(at('fields.text'), { exact: true }).fill('Увеличьте долю практикумов.');
  await form.getByRole('button', { name: at('form.save'), exact: true }).click();
  await expect(form).toBeHidden();
  await untilSaved(page);
  await page
    .getByRole('navigation', { name: say('app:navigation.label') })
    .getByRole('link', { name: say('app:navigation.search') })
    .click();
  await page.getByLabel(say('search:label')).fill('практикум');
  await page.locator('[data-hit="remarks"]').getByRole('link').press('Enter');
  await expect(
    page.getByRole('heading', { name: say('development:discussion.numbered', { number: 1 }) }),
  ).toBeVisible();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('практикумов');
  await lookAt(page, 'remark-found');
}

test('O10-4 to O10-9, ru: from the first act to the draft that is posted on the organisation’s own portal', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await beginOn(page, '2026-03-02');
  const say = await openSample(page, 'ru');
  await openWay(page, say);
  await lookAt(page, 'overview');
  await signProtocol(page, say);
  await signOrder(page, say);

  await openPanel(page, say, 'discussion');
  const name = say('development:steps.do.publishDraft');
  await stepCard(page, say, 'publishDraft').getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByLabel(say('development:stepDialog.link')).fill('https://portal.example/proekt');
  await expectAccessible(page, 'posting');
  await look(page, 'ru-posting');
  await dialog.getByRole('button', { name }).click();
  await expect(wayState(page, say, 'discussion')).toBeVisible();
  await untilSaved(page);
  // 8 March is a Sunday: the Monday after it is off too.
  await expect(page.getByText('17 марта 2026 года')).toBeVisible();
  await lookAt(page, 'discussion');
  await openPanel(page, say, 'overview');
  await lookAt(page, 'overview-discussion');
  await findRemark(page, say);
});
