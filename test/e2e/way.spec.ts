import { expectAccessible } from './support/accessible.ts';
import { openSample } from './support/start.ts';
import { expect, test } from './support/story.ts';
import {
  analyseAct,
  openWay,
  paperFact,
  paperPart,
  prepare,
  research,
  sign,
  wayState,
  wayTab,
} from './support/way.ts';

/** The day in Kazakhstan, as date fields take it. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty' }).format(new Date());

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
  await expect(wayTab(page, say, 'analysis')).toHaveAttribute('aria-selected', 'true');
  await analyseAct(page, say, 'А. Серікова');
  await research(page, say, 2026);
  await expectAccessible(page, 'analysis');

  // By the keyboard: from one part of the way to the next.
  await wayTab(page, say, 'analysis').focus();
  await page.keyboard.press('ArrowRight');
  await expect(wayTab(page, say, 'papers')).toHaveAttribute('aria-selected', 'true');
  await prepare(page, say, { kind: 'needsProtocol', date: today(), number: '1' });
  await expect(page.getByRole('document').first()).toContainText('А. Серікова');
  await expectAccessible(page, 'papers');
  await sign(page, say, 'signProtocol');
  await expect(wayState(page, say, 'protocolSigned')).toBeVisible();

  await prepare(page, say, { kind: 'developmentOrder', date: today(), number: '1' });
  const order = paperPart(page, say, 'developmentOrder');
  const term = (key: string) => paperFact(page, say, 'developmentOrder', key);
  await term('from').fill('2026-12-01');
  await term('until').fill('2026-11-01');
  await expect(order.getByRole('alert').getByRole('link', { name: '6-тармақ' })).toBeVisible();
  await term('until').fill('2027-02-01');
  await expect(order.getByRole('document').first()).toContainText('2027 жылғы 1 ақпан');
  await sign(page, say, 'signDevelopmentOrder');
  await expect(wayState(page, say, 'writing')).toBeVisible();

  await page.reload();
  await expect(wayState(page, say, 'writing')).toBeVisible();
  await wayTab(page, say, 'overview').click();
  const line = page.getByRole('list', { name: say('development:overview.line') });
  await expect(line.locator('[aria-current="step"]')).toContainText(say('programmes:states.writing'));
  const history = page.getByRole('region', { name: say('development:steps.history') });
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await expect(history.getByRole('listitem').first()).toContainText(
    say('development:steps.done.signDevelopmentOrder'),
  );
});
