import { expectAccessible } from './support/accessible.ts';
import {
  beginNumbers,
  cameOut,
  codeOfPage,
  preparedPages,
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

  let code = '';
  await test.step('O10-30: the printer jams at sheet 31; it goes on from the next blank', async () => {
    await page.getByRole('button', { name: words('printing.begin'), exact: true }).click();
    const first = await preparedPages(page, say);
    expect(textOfPages(first)).toHaveLength(count);
    code = codeOfPage(first, 40);
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
    await test.step('a second computer and any browser say what the certificate is worth', async () => {
      await context.setOffline(false);
      await bringData(page, say, server);
      const joinCode = await addAccount(page, say, {
        ...{ name: 'Б. Оспанов', login: 'ospanov', role: 'coordinator' },
      });
      const other = await joinedComputer(browser, say, { day: ends, code: joinCode, baseURL: baseURL ?? '' });
      await other.goto('/#/certificates/check');
      await other.getByLabel(say('authenticity:check.label')).fill(code);
      await other.getByRole('button', { name: say('authenticity:check.button'), exact: true }).click();
      await expect(other.locator('[data-verdict="valid"]')).toBeVisible();
      await look(other, 'certificates-verdict');
      await other.context().close();
      const anybody = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      const [, token = ''] = /ereje:([\w-]{22})/.exec(code) ?? [];
      await anybody.goto(`${server.address}/v/${token}`);
      await expect(anybody.getByRole('heading', { level: 1 })).toHaveText(say('checkPage:server.title'));
      await look(anybody, 'certificates-public-page');
      await expect(anybody.getByText(/2030/).first()).toBeVisible();
      await anybody.context().close();
    });
  } finally {
    await context.close();
    await server.stop();
  }
});
