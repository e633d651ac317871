import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { testCode, testRoom } from '#shared/test-taking/testing-room.ts';
import { type TestRooms, testRoomsIn } from '../../electron/main/test-rooms/test-rooms.ts';
import { expectAccessible } from './support/accessible.ts';
import { look } from './support/look.ts';
import { textsOf } from './support/texts.ts';

// The room is the very one of the desktop program's main process; telephones are browsers of their own.
test.describe.configure({ timeout: 180_000 });

const say = textsOf('kk');
const at = (key: string, params?: Record<string, string | number>) => say(`testPage:${key}`, params);
const telephones = 30;
const questions = 20;

let folder: string;
let rooms: TestRooms;
const troubles: string[] = [];
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ereje-room-'));
  rooms = testRoomsIn(
    () => folder,
    (where, error) => troubles.push(`${where}: ${String(error)}`),
    () => undefined,
  );
});
test.afterEach(async () => {
  await rooms.stop('test-1');
  rmSync(folder, { recursive: true, force: true });
  expect(troubles.splice(0)).toEqual([]);
});

async function openRoom(): Promise<string> {
  const started = await rooms.start({ room: testRoom(telephones), host: '127.0.0.1' });
  return (started.ok && started.value.address) || '';
}

/** Somebody's telephone. What its browser complains about besides lost connections and refused messages is told. */
async function telephone(browser: Browser, more: { javaScriptEnabled?: boolean; bypassCSP?: boolean } = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...more });
  const page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    const expected = /net::ERR|status of (403|404|409)/.test(message.text());
    if (message.type() === 'error' && !expected) troubles.push(message.text());
  });
  page.on('dialog', (dialog) => dialog.accept());
  return page;
}

async function enter(page: Page, address: string, trainee: number): Promise<void> {
  await page.goto(address);
  await page.getByLabel(at('code')).fill(testCode(trainee));
  await page.getByRole('button', { name: at('enter') }).click();
  await expect(page.getByRole('button', { name: at('finish') })).toBeVisible();
}

/** What this trainee chooses: nobody chooses as another one does. */
const choiceOf = (trainee: number, question: number): number =>
  (trainee * 7 + question * (1 + (trainee % 3)) + Math.floor(trainee / 3)) % 3;

const choose = (page: Page, question: number, answer: number) =>
  page.locator(`input[name="q${question}"][value="${answer}"]`).check();

/** The page may go at once, and with it what was tapped. */
const tap = (page: Page, question: number, answer: number) =>
  page.locator(`input[name="q${question}"][value="${answer}"]`).click({ noWaitAfter: true });

/** Taps in the page itself: thirty telephones are not moved by one hand. */
const answer = (page: Page, trainee: number, from = 0, until = questions) =>
  page.evaluate(
    async (choices) => {
      for (const [question, chosen] of choices) {
        document.querySelector<HTMLElement>(`input[name="q${question}"][value="${chosen}"]`)?.click();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    Array.from({ length: until - from }, (_, place) => [from + place, choiceOf(trainee, from + place)]),
  );

const allSaved = (page: Page) => expect(page.locator('#saved')).toHaveText(at('saved'));

async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: at('finish') }).click();
  await expect(page.getByRole('heading', { name: at('endedTitle') })).toBeVisible();
}

/** The telephone breaks after seven answers, and another one goes on. */
async function diesAndResumes(browser: Browser, address: string, trainee: number): Promise<void> {
  const dead = await telephone(browser);
  await enter(dead, address, trainee);
  await answer(dead, trainee, 0, 7);
  await allSaved(dead);
  await dead.context().close();
  const next = await telephone(browser);
  await enter(next, address, trainee);
  await expect(next.locator('input:checked')).toHaveCount(7);
  await answer(next, trainee, 7);
  await finish(next);
  await next.context().close();
}

/** The room takes what it sends, but the answer is lost each second time: it is sent again under the same number. */
async function sendsTwice(browser: Browser, address: string, trainee: number): Promise<void> {
  const page = await telephone(browser);
  let count = 0;
  await page.route('**/save', async (route) => {
    count += 1;
    if (count % 2 === 0) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await enter(page, address, trainee);
  await answer(page, trainee);
  await allSaved(page);
  await finish(page);
  expect(count).toBeGreaterThan(3);
  await page.context().close();
}

/** After the end it changes an answer in a page that it kept open, and types its code once more. */
async function comesAfterTheEnd(browser: Browser, address: string, trainee: number): Promise<void> {
  const page = await telephone(browser);
  await enter(page, address, trainee);
  await answer(page, trainee);
  await allSaved(page);
  const kept = await page.context().newPage();
  await kept.goto(page.url());
  await finish(page);
  await tap(kept, 0, (choiceOf(trainee, 0) + 1) % 3);
  await expect(kept.getByText(at('endedForGood'))).toBeVisible();
  await page.goto(address);
  await page.getByLabel(at('code')).fill(testCode(trainee));
  await page.getByRole('button', { name: at('enter') }).click();
  await expect(page.getByText(at('endedForGood'))).toBeVisible();
  await page.context().close();
}

async function takesTheTest(browser: Browser, address: string, trainee: number): Promise<void> {
  const page = await telephone(browser);
  await enter(page, address, trainee);
  await answer(page, trainee);
  await finish(page);
  await page.context().close();
}

const special: Record<number, typeof takesTheTest> = {
  4: diesAndResumes,
  11: sendsTwice,
  17: comesAfterTheEnd,
};

test('O10-28: thirty telephones take the test at once without the internet, and each attempt is what was chosen', async ({
  browser,
}) => {
  const address = await openRoom();
  await Promise.all(
    Array.from({ length: telephones }, (_, trainee) =>
      (special[trainee] ?? takesTheTest)(browser, address, trainee),
    ),
  );
  const stopped = await rooms.stop('test-1');
  const attempts = stopped.ok ? stopped.value.attempts : [];
  const room = testRoom(telephones);
  const wanted = room.entrants.map(({ enrolmentId, variant }, trainee) => ({
    ...{ enrolmentId, variant },
    answers: Object.fromEntries(
      (room.variants[variant] ?? []).map(({ questionId, answers }, question) => [
        questionId,
        answers[choiceOf(trainee, question)]?.id,
      ]),
    ),
  }));
  expect(attempts.map(({ enrolmentId, variant, answers }) => ({ enrolmentId, variant, answers }))).toEqual(
    wanted,
  );
  expect(attempts.every(({ events }) => events.at(-1)?.event === 'sent')).toBe(true);
  expect(attempts[4]?.events.map(({ event }) => event)).toContain('resumed');
});

test('O10-28: a page without a connection keeps what was chosen and sends it when there is one again', async ({
  browser,
}) => {
  const page = await telephone(browser);
  await enter(page, await openRoom(), 0);
  await choose(page, 0, 1);
  await allSaved(page);
  await page.context().setOffline(true);
  await choose(page, 0, 2);
  await choose(page, 1, 1);
  await expect(page.locator('#saved')).toHaveText(at('waiting'));
  await look(page, 'test-page-offline');
  await page.context().setOffline(false);
  await allSaved(page);
  await finish(page);
  const stopped = await rooms.state('test-1');
  expect(stopped.ok && stopped.value?.attempts[0]?.answers).toEqual({
    'сұрақ-А-0': 'wrong2',
    'сұрақ-А-1': 'wrong1',
  });
});

test('O10-28: the time runs on the page and ends the test by itself', async ({ browser }) => {
  const address = await openRoom();
  const page = await telephone(browser);
  await page.clock.install();
  await enter(page, address, 0);
  await choose(page, 3, 1);
  await allSaved(page);
  await expect(page.locator('#time')).toHaveText(/^(40:00|39:5\d)$/);
  await page.clock.fastForward('41:00');
  await expect(page.getByRole('heading', { name: at('endedTitle') })).toBeVisible();
  const state = await rooms.state('test-1');
  expect(state.ok && state.value?.attempts[0]?.answers).toEqual({ 'сұрақ-А-3': 'wrong1' });
});

test('O10-28: the pages stand on a narrow telephone and can be read by everybody', async ({ browser }) => {
  const address = await openRoom();
  // axe is a script of its own.
  const page = await telephone(browser, { bypassCSP: true });
  const seen = async (name: string) => {
    await expectAccessible(page, name);
    await look(page, name);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, `${name} is as wide as the telephone`).toBeLessThanOrEqual(360);
  };
  await page.goto(address);
  await seen('test-entrance');
  await page.getByLabel(at('code')).fill('1234');
  await page.getByRole('button', { name: at('enter') }).click();
  await expect(page.getByRole('alert')).toHaveText(at('codeUnknown'));
  await seen('test-code-unknown');
  await enter(page, address, 0);
  await choose(page, 0, 1);
  await allSaved(page);
  await seen('test-page');
  expect(await page.content()).not.toMatch(/right|wrong\d/);
  const other = await telephone(browser);
  await enter(other, address, 0);
  await tap(page, 1, 1);
  await expect(page.getByRole('heading', { name: at('replacedTitle') })).toBeVisible();
  await seen('test-replaced');
  await finish(other);
  await page.goto(other.url());
  await seen('test-ended');
});

test('O10-28: a telephone on which no script runs sends its answers with the end', async ({ browser }) => {
  const page = await telephone(browser, { javaScriptEnabled: false });
  await enter(page, await openRoom(), 2);
  for (const question of [0, 1, 2]) await choose(page, question, 1);
  await finish(page);
  const state = await rooms.state('test-1');
  expect(state.ok && Object.keys(state.value?.attempts[0]?.answers ?? {})).toHaveLength(3);
});
