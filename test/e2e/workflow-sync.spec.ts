import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import {
  addAccount,
  beginOn,
  bringData,
  joinedComputer,
  type StoryServer,
  startStoryServer,
} from './support/organisation.ts';
import { openSample } from './support/start.ts';
import { expect, test } from './support/story.ts';
import { expectState } from './support/sync.ts';
import type { Say } from './support/texts.ts';
import {
  analyseAct,
  confirmStep,
  openPanel,
  openWay,
  paperFact,
  prepare,
  research,
  sign,
  stepCard,
  stepDialog,
  takeStep,
  wayState,
} from './support/way.ts';

test.describe.configure({ timeout: 240_000 });
// The page of the tests is no server of the program, and this server gives no numbers yet; offline nothing loads.
test.use({ expectedTrouble: [/status of 40[1349]|ERR_INTERNET_DISCONNECTED/] });

const day = '2026-03-02';
let server: StoryServer;
test.beforeEach(async () => {
  server = await startStoryServer(day);
});
test.afterEach(async ({ context }) => {
  await context.close();
  await server.stop();
});

/** From the first act to the order to develop, while nobody is named and one person does it all. */
async function bringToWriting(page: Page, say: Say): Promise<void> {
  await openWay(page, say);
  await openPanel(page, say, 'analysis');
  await analyseAct(page, say, 'А. Серікова');
  await research(page, say, 2026);
  await openPanel(page, say, 'papers');
  await prepare(page, say, { kind: 'needsProtocol', date: day, number: '1' });
  await sign(page, say, 'signProtocol');
  await prepare(page, say, { kind: 'developmentOrder', date: day, number: '1' });
  await paperFact(page, say, 'developmentOrder', 'from').fill('2026-03-03');
  await paperFact(page, say, 'developmentOrder', 'until').fill('2026-06-30');
  await sign(page, say, 'signDevelopmentOrder');
  await expect(wayState(page, say, 'writing')).toBeVisible();
}

const why = 'Ұйым бағытын өзгертті.';

test('O10-9, kk: two people take the next step without a connection: one of them stands, the other one is told and loses no word', async ({
  page,
  browser,
  baseURL,
}) => {
  await beginOn(page, day);
  const say = await openSample(page, 'kk');
  await bringToWriting(page, say);
  await bringData(page, say, server);
  const code = await addAccount(page, say, {
    ...{ name: 'А. Серікова', login: 'serikova', role: 'methodologist' },
  });
  const colleague = await joinedComputer(browser, say, { day, code, baseURL: baseURL ?? '' });
  for (const computer of [page, colleague]) {
    await computer.goto('/#/programmes');
    await openWay(computer, say);
    await expect(computer.locator('html[data-pieces="kept"]')).toBeAttached({ timeout: 30_000 });
    await computer.context().setOffline(true);
  }

  await test.step('one posts the draft, the other one stops the development', async () => {
    await takeStep(page, say, 'publishDraft');
    await expect(wayState(page, say, 'discussion')).toBeVisible();
    const name = say('development:steps.do.abandon');
    await stepCard(colleague, say, 'abandon').getByRole('button', { name, exact: true }).click();
    await stepDialog(colleague, say, 'abandon').getByLabel(say('development:stepDialog.note')).fill(why);
    await confirmStep(colleague, say, 'abandon');
    await expect(wayState(colleague, say, 'abandoned')).toBeVisible();
  });

  await test.step('who comes back first has taken the step', async () => {
    await page.context().setOffline(false);
    await expectState(page, 'upToDate');
    await colleague.context().setOffline(false);
    await expect(wayState(colleague, say, 'discussion')).toBeVisible({ timeout: 60_000 });
    await expectState(colleague, 'actionNeeded');
  });

  await test.step('the other one reads why, and what was written is there', async () => {
    await colleague
      .getByRole('navigation', { name: say('app:navigation.label') })
      .getByRole('link', { name: say('sync:decide.navigation') })
      .click();
    const refused = colleague.getByRole('article');
    await expect(refused).toContainText(say('sync:closed.stepTaken'));
    await expect(refused).toContainText(why);
    await expectAccessible(colleague, 'refusal');
    await page.goto('/#/programmes');
    await openWay(page, say);
    await expect(wayState(page, say, 'discussion')).toBeVisible();
  });
});
