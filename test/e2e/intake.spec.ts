import { expectAccessible } from './support/accessible.ts';
import {
  addNewTrainer,
  appointCommission,
  estimate,
  markDays,
  openPart,
  proposeLessons,
  signOrder,
  takeLetter,
  takeTestResults,
  typePoints,
} from './support/intake.ts';
import { beginImport, fileOf, inDialog, letters, planIntake } from './support/letters.ts';
import { look } from './support/look.ts';
import { addAccount, beginOn, bringData, joinedComputer, startStoryServer } from './support/organisation.ts';
import { openSample } from './support/start.ts';
import { expect, test } from './support/story.ts';

test.use({ expectedTrouble: [/status of 40[1349]|ERR_INTERNET_DISCONNECTED/] });

const before = '2027-01-25';
const lastDay = '2027-02-12';
const days = [1, 2, 3, 4, 5, 8, 9, 10, 11, 12].map((day) => `${String(day).padStart(2, '0')}.02.2027`);
const count = letters.reduce((sum, letter) => sum + letter.count, 0);

/** Every tenth trainee answers too few questions; who they are is told by the IIN. */
const isWeak = (at: number) => at % 10 === 9;
const answersOf = (at: number) => (isWeak(at) ? 8 : 15);
const weak = Array.from({ length: count }, (_, at) => at).filter(isWeak).length;

test('O10-16 to O10-29: an intake of three groups and 75 trainees, from the letters to the signed results without a network, then on a second computer', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  test.setTimeout(400_000);
  // A step that waits for what does not come is told with its name.
  page.setDefaultTimeout(30_000);
  await beginOn(page, before);
  const say = await openSample(page, 'kk');
  const words = (key: string, params?: Record<string, string | number>) => say(`courses:${key}`, params);
  await planIntake(page, say, { from: '2027-02-01', until: lastDay });
  const address = page.url();
  let groups: string[] = [];

  await test.step('what a desktop program has on its disk is there, and the network goes', async () => {
    const [letter] = letters;
    if (letter) await beginImport(page, say, letter, fileOf(letter));
    await page.keyboard.press('Escape');
    await expect(page.locator('html[data-pieces="kept"]')).toBeAttached({ timeout: 30_000 });
    await page.reload();
    await context.setOffline(true);
  });

  await test.step('O10-17, O10-21: three letters bring 75 trainees, who are divided into three groups', async () => {
    for (const letter of letters) await takeLetter(page, say, letter);
    await expect(page.getByText(words('trainees.count', { count }))).toBeVisible();
    await page.getByRole('button', { name: words('trainees.groups.divide') }).click();
    await inDialog(page, words('trainees.groups.make')).click();
    await expect(page.locator('[data-group]')).toHaveCount(3);
    groups = await page
      .locator('[data-group]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-group') ?? ''));
  });

  await test.step('O10-18: a trainer teaches', async () => {
    await openPart(page, say, 'trainers');
    await addNewTrainer(page, say, ['Тренерова', 'Сара']);
  });

  await test.step('O10-20: the lesson schedule of each group is proposed from the curriculum', async () => {
    await openPart(page, say, 'lessons');
    for (const group of groups) await proposeLessons(page, say, group);
    await expectAccessible(page, 'lesson schedule');
    await look(page, 'intake-lessons');
  });

  await test.step('O10-17: the cost is estimated', async () => {
    await openPart(page, say, 'preparation');
    await estimate(page, say);
  });

  await test.step('O10-17: the enrolment order is signed', async () => {
    await openPart(page, say, 'papers');
    await signOrder(page, say, { date: before, number: '7' });
    await expect(page.getByText(words('papers.order.whole'))).toBeVisible();
    await expectAccessible(page, 'papers of an intake');
    await look(page, 'intake-papers');
  });

  await test.step('O10-24: everybody is marked on every day', async () => {
    await page.clock.setSystemTime(Date.parse(`${lastDay}T09:00:00Z`));
    // Whoever comes back to the window on another day sees that day.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await openPart(page, say, 'attendance');
    await markDays(page, say, days, count);
  });

  await test.step('O10-28: the results of the test come from a form', async () => {
    await openPart(page, say, 'tests');
    const right = Array.from({ length: count }, (_, at) => answersOf(at));
    await takeTestResults(page, say, right);
  });

  await test.step('O10-29: the commission is appointed, activity and projects are marked by the keyboard', async () => {
    await openPart(page, say, 'projects');
    await appointCommission(page, say);
    await openPart(page, say, 'scores');
    const points = (value: number) => Array.from({ length: count }, () => value);
    await typePoints(page, 'activity', points(8));
    await typePoints(page, 'project', points(30));
    const told = { all: count, open: 0, passed: count - weak, failed: weak };
    await expect(page.getByText(words('scores.count', told))).toBeVisible({ timeout: 30_000 });
    await look(page, 'intake-scores');
  });

  await test.step('O10-29: the results are signed and change no more', async () => {
    await page.getByRole('button', { name: words('scores.close.open') }).click();
    await expect(page.getByText(words('scores.close.nothingMissing'))).toBeVisible();
    await expectAccessible(page, 'closing of the results');
    await inDialog(page, words('scores.close.action')).click();
    await expect(page.getByText(words('scores.close.done'))).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('tr[data-target] input[data-column="project"]').first()).toHaveAttribute(
      'readonly',
      '',
    );
  });

  const server = await startStoryServer(lastDay);
  try {
    await test.step('all of it stands on a second computer', async () => {
      await context.setOffline(false);
      await bringData(page, say, server);
      const code = await addAccount(page, say, {
        ...{ name: 'Б. Оспанов', login: 'ospanov', role: 'coordinator' },
      });
      const other = await joinedComputer(browser, say, { day: lastDay, code, baseURL: baseURL ?? '' });
      await other.goto(address.replace(/^[^#]*/u, '/'));
      await openPart(other, say, 'scores');
      const told = { all: count, open: 0, passed: count - weak, failed: weak };
      await expect(other.getByText(words('scores.count', told))).toBeVisible({ timeout: 30_000 });
      await expect(other.locator('tr[data-target] input[data-column="project"]').first()).toHaveAttribute(
        'readonly',
        '',
      );
      await openPart(other, say, 'papers');
      await expect(other.getByText(words('papers.order.whole'))).toBeVisible();
      await look(other, 'intake-second-computer');
      await other.context().close();
    });
  } finally {
    await context.close();
    await server.stop();
  }
});
