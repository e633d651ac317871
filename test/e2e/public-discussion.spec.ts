import type { Browser, Page } from '@playwright/test';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { postDraft } from '../../server/discussion/testing-discussion.ts';
import { expectAccessible } from './support/accessible.ts';
import { look } from './support/look.ts';
import { enterFirst, type StoryServer, startStoryServer } from './support/organisation.ts';
import { openFresh } from './support/start.ts';
import { expect, test } from './support/story.ts';
import { expectState, press } from './support/sync.ts';
import { textsOf } from './support/texts.ts';

test.describe.configure({ timeout: 90_000 });
// The page of the tests is no server of the program, and this server gives no numbers yet.
test.use({ expectedTrouble: [/status of 40[49]/] });

/** A server in the middle of the discussion. */
let server: StoryServer;
test.beforeEach(async () => {
  server = await startStoryServer('2026-03-05');
});
test.afterEach(() => server.stop());

/** Somebody else's telephone, on which no script runs. */
async function telephone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.address,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  return context.newPage();
}

/** axe is a script itself: it looks at the same page in a browser that runs scripts. */
async function expectPageAccessible(browser: Browser, page: Page, name: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true });
  await context.addCookies(await page.context().cookies());
  const looking = await context.newPage();
  await looking.goto(page.url());
  await expectAccessible(looking, name);
  const wide = await looking.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(wide, `${name} is as wide as the telephone`).toBeLessThanOrEqual(360);
  await context.close();
}

const remark = 'Практикалық сабаққа бөлінген сағатты көбейту керек.';

async function discuss(page: Page, browser: Browser, language: InterfaceLanguage): Promise<void> {
  const say = textsOf(language);
  const at = (key: string, params?: Record<string, string | number>) => say(`discussionPage:${key}`, params);
  await test.step('a program of the organisation joins the server', async () => {
    await openFresh(page, language);
    await press(page, say('firstRun:join.open'));
    await enterFirst(page, say, server);
  });
  const { app, store, organisation } = server;
  const keyOf = () => store.query<{ key: string | null }>('select data_key_id as key from organisations');
  await expect.poll(async () => (await keyOf())[0]?.key, { timeout: 30_000 }).toBeTruthy();
  const reader = await telephone(browser);

  await test.step('an address that leads nowhere says so', async () => {
    expect((await reader.goto(`/d/${'a'.repeat(20)}?lang=${language}`))?.status()).toBe(404);
    await expect(reader.getByText(at('notFound'))).toBeVisible();
    await expectPageAccessible(browser, reader, 'nothing');
  });

  const draft = await postDraft(app, store, { organisation, withText: true });
  const place = `/d/${draft.id}${language === 'kk' ? '' : `?lang=${language}`}`;

  await test.step('the draft that somebody posted is handed over by the program itself', async () => {
    await expectState(page, 'upToDate');
    await expect
      .poll(async () => (await reader.goto(place))?.status(), { timeout: 60_000, intervals: [1000] })
      .toBe(200);
  });

  await test.step('it is read without an account', async () => {
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(at('heading'));
    await expect(reader.getByText(at('daysLeft', { count: 8 }))).toBeVisible();
    await expect(reader.getByText(at('enterFirst'))).toBeVisible();
    await reader.locator('a[href="#section-glossary"]').click();
    await expect(reader.locator('#section-glossary')).toBeInViewport();
    await look(reader, `discussion-${language}`);
    await expectPageAccessible(browser, reader, 'page');
    const [file] = await Promise.all([
      reader.waitForEvent('download'),
      reader.getByRole('link', { name: at('download') }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
  });

  await test.step('somebody registers, and what is wrong is said', async () => {
    await reader.getByRole('link', { name: at('enter') }).click();
    const form = reader.locator('form').filter({ has: reader.getByLabel(at('name')) });
    await form.getByLabel(at('name')).fill('Айнұр Сейітова');
    await form.getByLabel(at('affiliation')).fill('№ 5 мектеп');
    await form.getByLabel(at('email')).fill('ainur@example');
    await form.getByLabel(at('password')).fill('ұзын құпиясөз');
    await form.getByRole('button').click();
    await expect(reader.getByRole('alert')).toContainText(at('emailWrong'));
    await expect(form.getByLabel(at('name'))).toHaveValue('Айнұр Сейітова');
    await look(reader, `discussion-enter-${language}`);
    await form.getByLabel(at('email')).fill('ainur@example.kz');
    await form.getByLabel(at('password')).fill('ұзын құпиясөз');
    await form.getByRole('button').click();
    await expect(
      reader.getByText(at('signedIn', { name: 'Айнұр Сейітова', affiliation: '№ 5 мектеп' })),
    ).toBeVisible();
  });

  await test.step('O10-9: the remark reaches the program, and its answer the page', async () => {
    await reader.getByLabel(at('kind')).selectOption('proposal');
    await reader.getByLabel(at('section'), { exact: true }).selectOption('structure');
    await reader.getByLabel(at('text')).fill(remark);
    await reader.getByRole('button', { name: at('send') }).click();
    await expect(reader.getByRole('status')).toHaveText(at('sentWaiting'));
    await expectPageAccessible(browser, reader, 'sent');
    const [id] = await expect
      .poll(() => remarkIds(page), { timeout: 30_000 })
      .toHaveLength(1)
      .then(() => remarkIds(page));
    await draft.write(draft.people.methodologist, 'remarks', 'update', {
      ...{ id: id ?? '', hidden: false, decision: 'takenIntoAccount', changedSection: 'structure' },
      ...{ answer: 'Екі сағат қосылды.', answeredOn: '2026-03-06' },
    });
    await reader.goto(place);
    await expect(reader.getByRole('article')).toContainText(remark);
    await expect(reader.getByRole('article')).toContainText(at('takenIntoAccount'));
    await expect(reader.getByRole('article')).toContainText('Екі сағат қосылды.');
    await look(reader, `discussion-answered-${language}`);
    await expectPageAccessible(browser, reader, 'answered');
  });
}

/** The remarks that the program has in its own database. */
const remarkIds = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const [{ name = '' } = {}] = (await indexedDB.databases()).filter((one) => one.name?.startsWith('ereje'));
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const ids = await new Promise<string[]>((resolve, reject) => {
      const reading = database.transaction('remarks').objectStore('remarks').getAllKeys();
      reading.onsuccess = () => resolve(reading.result as string[]);
      reading.onerror = () => reject(reading.error);
    });
    database.close();
    return ids;
  });

for (const language of ['kk', 'ru'] as const) {
  test(`${language}: a draft is discussed on a telephone without scripts`, ({ page, browser }) =>
    discuss(page, browser, language));
}
