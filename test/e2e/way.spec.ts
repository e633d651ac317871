import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { gridOf, untilSaved } from './support/editor.ts';
import { openSample, programmeLinks } from './support/start.ts';
import { expect, test } from './support/story.ts';
import type { Say } from './support/texts.ts';
import { addRow } from './support/write.ts';

/** The day in Kazakhstan, as date fields take it. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty' }).format(new Date());

const tab = (page: Page, say: Say, key: string) =>
  page.getByRole('tab', { name: say(`development:way.panels.${key}`), exact: true });

/** The state that the head of the way says, which is heard when it changes. */
const state = (page: Page, say: Say, key: string) =>
  page.locator('header').getByText(say(`programmes:states.${key}`), { exact: true });

async function openWay(page: Page, say: Say): Promise<void> {
  const title = (await programmeLinks(page).first().textContent()) ?? '';
  await page.getByRole('button', { name: say('programmes:actionsOf', { title }) }).click();
  await page.getByRole('menuitem', { name: say('programmes:way') }).click();
  await expect(page.getByRole('list', { name: say('development:overview.line') })).toBeVisible();
}

async function analyse(page: Page, say: Say): Promise<void> {
  await addRow(page, {
    grid: gridOf(page, say('development:analysis.acts.label')),
    button: say('development:analysis.acts.add'),
    cells: {
      title: 'Педагогтердің біліктілігін арттыру қағидалары',
      number: '95',
      date: '28.01.2016',
      clause: '25',
      conclusion: 'Курстың ұзақтығы мен мазмұны қағидаларға сәйкес белгіленеді.',
      analyst: 'А. Серікова',
    },
  });
  await page.getByRole('button', { name: say('development:analysis.research.add') }).click();
  const research = page.getByRole('group', {
    name: say('development:analysis.research.numbered', { number: 1 }),
  });
  const field = (key: string) =>
    research.getByLabel(say(`development:analysis.research.${key}`), { exact: true });
  await field('method').selectOption('focusGroup');
  await field('participantCount').fill('12');
  await field('from').fill('2026-02-10');
  await field('until').fill('2026-02-01');
  await expect(page.getByRole('alert').getByRole('link', { name: '4-тармақ' })).toBeVisible();
  await field('until').fill('2026-02-20');
  await field('analyst').fill('Б. Оспанов');
  await field('findings').fill('Педагогтерге цифрлық құралдармен жұмыс істеу дағдысы қажет.');
  await untilSaved(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
}

const part = (page: Page, say: Say, kind: string) =>
  page.getByRole('group', { name: say(`development:papers.${kind}`), exact: true });

/** Prepares a paper and gives it day and number. */
async function prepare(page: Page, say: Say, kind: string): Promise<void> {
  const paper = say(`development:papers.${kind}`);
  const own = part(page, say, kind);
  await own.getByRole('button', { name: say('development:paperWork.prepareNamed', { paper }) }).click();
  await own.getByLabel(say('development:paperWork.date'), { exact: true }).fill(today());
  await own.getByLabel(say('development:paperWork.number'), { exact: true }).fill('1');
}

async function sign(page: Page, say: Say, event: string): Promise<void> {
  await page.getByRole('button', { name: say('development:paperWork.sign'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: say(`development:steps.do.${event}`) });
  await expect(dialog.getByRole('document').first()).toBeVisible();
  await expectAccessible(page, event);
  await dialog.getByRole('button', { name: say(`development:steps.do.${event}`) }).click();
  await expect(dialog).toBeHidden();
}

test('O10-4 to O10-6, kk: from the first act to the signed order to develop, kept over a restart', async ({
  page,
}) => {
  const say = await openSample(page, 'kk');
  await openWay(page, say);
  await expect(page.getByText(say('problems:noActAnalysed'))).toBeVisible();
  await expect(page.getByText(say('problems:noResearch'))).toBeVisible();
  await expectAccessible(page, 'overview');
  await page
    .getByRole('link', { name: say('development:overview.mend.analysis') })
    .first()
    .click();
  await expect(tab(page, say, 'analysis')).toHaveAttribute('aria-selected', 'true');
  await analyse(page, say);
  await expectAccessible(page, 'analysis');

  // By the keyboard: from one part of the way to the next.
  await tab(page, say, 'analysis').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, say, 'papers')).toHaveAttribute('aria-selected', 'true');
  await prepare(page, say, 'needsProtocol');
  await expect(page.getByRole('document').first()).toContainText('А. Серікова');
  await expectAccessible(page, 'papers');
  await sign(page, say, 'signProtocol');
  await expect(state(page, say, 'protocolSigned')).toBeVisible();

  await prepare(page, say, 'developmentOrder');
  const order = part(page, say, 'developmentOrder');
  const term = (key: string) => order.getByLabel(say(`development:paperWork.facts.${key}`), { exact: true });
  await term('from').fill('2026-12-01');
  await term('until').fill('2026-11-01');
  await expect(order.getByRole('alert').getByRole('link', { name: '6-тармақ' })).toBeVisible();
  await term('until').fill('2027-02-01');
  await expect(order.getByRole('document').first()).toContainText('2027 жылғы 1 ақпан');
  await sign(page, say, 'signDevelopmentOrder');
  await expect(state(page, say, 'writing')).toBeVisible();

  await page.reload();
  await expect(state(page, say, 'writing')).toBeVisible();
  await tab(page, say, 'overview').click();
  const line = page.getByRole('list', { name: say('development:overview.line') });
  await expect(line.locator('[aria-current="step"]')).toContainText(say('programmes:states.writing'));
  const history = page.getByRole('region', { name: say('development:steps.history') });
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await expect(history.getByRole('listitem').first()).toContainText(
    say('development:steps.done.signDevelopmentOrder'),
  );
});
