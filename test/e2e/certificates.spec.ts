import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import {
  annul,
  beginNumbers,
  cameOut,
  codeOfPage,
  expectVerdict,
  preparedPages,
  publicPageOf,
  receiveBlanks,
  textOfPages,
  useTemplate,
} from './support/certificates.ts';
import { closedIntake, closeIntake } from './support/closed-intake.ts';
import { openPart } from './support/intake.ts';
import { look } from './support/look.ts';
import { addAccount, beginOn, bringData, joinedComputer, startStoryServer } from './support/organisation.ts';
import { openSample } from './support/start.ts';
import { expect, test } from './support/story.ts';
import { expectState } from './support/sync.ts';

/** Three years from the last day of the intake, on which the certificates are issued. */
const lastDay = '2030 жылғы 12 ақпан';

test.use({ expectedTrouble: [/status of 40[1349]|ERR_INTERNET_DISCONNECTED/] });

test('O10-30, O10-33: 75 certificates are issued and printed without a network, with a jam at sheet 31, then checked elsewhere by page and by signature', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  test.setTimeout(500_000);
  page.setDefaultTimeout(30_000);
  const { begins, ends, count } = closedIntake;
  await beginOn(page, begins);
  const say = await openSample(page, 'kk');
  const words = (key: string, params?: Record<string, string | number>) => say(`certificates:${key}`, params);
  await closeIntake(page, say);
  const intake = page.url();

  await test.step('what a desktop program has on its disk is there, and the network goes', async () => {
    await expect(page.locator('html[data-pieces="kept"]')).toBeAttached({ timeout: 30_000 });
    await page.reload();
    await context.setOffline(true);
  });

  await test.step('O10-30: a template is put to use, and a hundred blanks are received', async () => {
    await beginNumbers(page, say);
    await useTemplate(page, say, 'certificate.both');
    await look(page, 'certificates-template');
    await receiveBlanks(page, say, { series: 'АБ', first: '000101', last: '000200', on: ends });
    await look(page, 'certificates-blanks');
  });

  await test.step('O10-30, O10-33: everybody who passed gets a certificate at once', async () => {
    await page.goto(intake.replace(/^[^#]*/u, '/'));
    await openPart(page, say, 'certificates');
    await page.getByRole('button', { name: words('issue.check_other', { count }) }).click();
    await page
      .getByRole('button', { name: words('issue.issue_other', { count }) })
      .click({ timeout: 60_000 });
    await expect(page.getByText(words('issue.done_other', { count }))).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page, 'certificates of an intake');
    await look(page, 'certificates-issued');
  });

  let [code, number] = ['', ''];
  await test.step('O10-30: the printer jams at sheet 31; it goes on from the next blank', async () => {
    await page.getByRole('button', { name: words('printing.begin'), exact: true }).click();
    const first = await preparedPages(page, say);
    expect(textOfPages(first)).toHaveLength(count);
    code = codeOfPage(first, 1);
    [number = ''] = /\d{4}-\d{5}/.exec(textOfPages(first)[0] ?? '') ?? [];
    expect(code).toMatch(/^ereje:[\w-]{22}#/);
    await cameOut(page, say, { printed: 30, spoiled: 1, reason: 'Қағаз тұрып қалды' });
    await expect(page.getByText(/000132/)).toBeVisible();
    await look(page, 'certificates-jam');
    const second = await preparedPages(page, say);
    const [texts, before] = [textOfPages(second), textOfPages(first)];
    expect(texts).toEqual(before.slice(30));
    await cameOut(page, say, null);
    await expect(page.getByText(words('printing.came.finished', { total: count }))).toBeVisible();
    await page.goto('/#/certificates/blanks');
    await expect(page.getByText(/000132.*000176/).first()).toBeVisible();
    await look(page, 'certificates-account');
  });

  const server = await startStoryServer(ends);
  try {
    let other: Page | null = null;
    const onPage = (key: string, params?: Record<string, string>) => say(`checkPage:server.${key}`, params);
    await test.step('O10-33: a second computer and any browser say that it is valid', async () => {
      await context.setOffline(false);
      await bringData(page, say, server);
      const joinCode = await addAccount(page, say, {
        ...{ name: 'Б. Оспанов', login: 'ospanov', role: 'coordinator' },
      });
      other = await joinedComputer(browser, say, { day: ends, code: joinCode, baseURL: baseURL ?? '' });
      await expectVerdict(other, say, code, 'valid');
      await look(other, 'certificates-verdict');
      const anybody = await publicPageOf(browser, server.address, code);
      await expect(anybody.getByRole('heading', { level: 1 })).toHaveText(onPage('title'));
      await expect(anybody.getByText(onPage('valid', { date: lastDay }))).toBeVisible();
      await expect(anybody.getByText(number)).toBeVisible();
      await look(anybody, 'certificates-public-page');
      const address = anybody.url();
      await anybody.context().close();
      // Axe needs the scripts that the page itself does without.
      const looked = await (await browser.newContext()).newPage();
      await looked.goto(address);
      await expectAccessible(looked, 'public page of a certificate');
      await looked.context().close();
    });

    await test.step('O10-30: it is annulled by an order, and both say so', async () => {
      await page.goto(intake.replace(/^[^#]*/u, '/'));
      await openPart(page, say, 'certificates');
      await annul(page, say, { number, order: '31-ө', on: ends, reason: 'Қате берілген' });
      await look(page, 'certificates-annulled');
      await expectState(page, 'upToDate');
      if (other === null) throw new Error('The second computer is not there.');
      await expect(async () => expectVerdict(other as Page, say, code, 'annulled')).toPass({
        timeout: 60_000,
      });
      const anybody = await publicPageOf(browser, server.address, code);
      await expect(anybody.getByText(onPage('annulled'))).toBeVisible();
      await anybody.context().close();
    });
  } finally {
    await context.close();
    await server.stop();
  }
});
