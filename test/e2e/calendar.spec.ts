import { expectAccessible } from './support/accessible.ts';
import { beginOn } from './support/organisation.ts';
import { openSample } from './support/start.ts';
import { expect, test } from './support/story.ts';
import {
  analyseAct,
  openPanel,
  openWay,
  paperFact,
  prepare,
  research,
  sign,
  stepCard,
  wayState,
} from './support/way.ts';
import { wcagStories } from './support/wcag-stories.ts';

wcagStories((language) => {
  test('the calendar of working days, a day of it, and a year that is not known', async ({ page }) => {
    // Each look at all rules of WCAG takes its time on 366 days.
    test.setTimeout(180_000);
    await page.clock.setFixedTime('2028-04-23T06:00:00Z');
    const say = await openSample(page, language);
    await page.getByRole('link', { name: say('app:navigation.settings'), exact: true }).click();
    await page.getByRole('link', { name: say('calendar:link') }).click();
    await expect(page.locator('[data-date="2028-05-05"]')).toHaveAttribute('data-mark', 'unconfirmed');
    await expectAccessible(page, 'calendar');
    await page.locator('[data-date="2028-04-23"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: say('calendar:dialog.makeOff') }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'day');
    await page.getByLabel(say('calendar:dialog.reason')).fill('№ 7 бұйрық');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-date="2028-04-24"]')).toBeFocused();
    await expect(page.locator('[data-date="2028-04-24"]')).toHaveAttribute('data-mark', 'edit');
    await page.getByRole('button', { name: say('calendar:year.next') }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'unknown year');
    await page.getByRole('button', { name: say('calendar:takeOver.act') }).click();
    await expect(page.locator('[data-date="2029-12-17"]')).toHaveAttribute('data-mark', 'holiday');
    await expect(page.getByRole('heading', { name: '2029', exact: true })).toBeFocused();
    await expectAccessible(page, 'year taken over');
  });
});

test('O10-9, kk: ten working days of a discussion go on into a year that was taken over', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await beginOn(page, '2028-12-20');
  const say = await openSample(page, 'kk');
  await openWay(page, say);
  const [, programmeId = ''] = /#\/programmes\/([^/]+)/.exec(page.url()) ?? [];
  await openPanel(page, say, 'analysis');
  await analyseAct(page, say, 'А. Серікова');
  await research(page, say, 2028);
  await openPanel(page, say, 'papers');
  await prepare(page, say, { kind: 'needsProtocol', date: '2028-12-20', number: '1' });
  await sign(page, say, 'signProtocol');
  await prepare(page, say, { kind: 'developmentOrder', date: '2028-12-20', number: '1' });
  await paperFact(page, say, 'developmentOrder', 'from').fill('2028-12-20');
  await paperFact(page, say, 'developmentOrder', 'until').fill('2029-02-28');
  await sign(page, say, 'signDevelopmentOrder');
  await openPanel(page, say, 'discussion');
  const name = say('development:steps.do.publishDraft');
  await stepCard(page, say, 'publishDraft').getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByLabel(say('development:stepDialog.link')).fill('https://portal.example/jarialanym');
  await dialog.getByRole('button', { name }).click();
  await expect(wayState(page, say, 'discussion')).toBeVisible();
  const missing = say('problems:holidayTableMissing', { year: 2029 });
  await expect(page.getByText(missing).first()).toBeVisible();
  await expectAccessible(page, 'a term that cannot be counted');

  await page.goto('/#/settings/calendar');
  await page.getByRole('button', { name: say('calendar:year.next') }).click();
  await page.getByRole('button', { name: say('calendar:takeOver.act') }).click();
  await expect(page.locator('[data-date="2029-01-02"]')).toHaveAttribute('data-mark', 'holiday');
  await page.goto(`/#/programmes/${programmeId}/way/discussion`);
  // By hand: 21, 22, 25 to 29 December are seven; 1 and 2 January are off; 3, 4 and 5 January make ten.
  await expect(page.getByText('2029 жылғы 5 қаңтар')).toBeVisible();
  await expect(page.getByText(missing)).toHaveCount(0);
});
