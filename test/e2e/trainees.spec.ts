import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import { expectAccessible } from './support/accessible.ts';
import {
  beginImport,
  bringIn,
  fileOf,
  iins,
  importCounts,
  inDialog,
  type Letter,
  letters,
  planIntake,
  row,
} from './support/letters.ts';
import { look } from './support/look.ts';
import { beginOn } from './support/organisation.ts';
import { openSample } from './support/start.ts';
import { expect, test } from './support/story.ts';

async function lookBothWays(page: Page, name: string) {
  await look(page, name);
  await page.setViewportSize({ width: 400, height: 720 });
  await look(page, `${name}-narrow`);
  await page.setViewportSize({ width: 1280, height: 720 });
}

test.use({ asksForAllPieces: true });

test('O10-17, O10-21, O10-22: 75 trainees of three regions come from Excel letters without a network', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await beginOn(page, '2026-11-23');
  const say = await openSample(page, 'kk');
  const words = (key: string, params?: Record<string, string | number>) => say(`courses:${key}`, params);
  await planIntake(page, say);
  await expect(page.getByText(words('trainees.empty'))).toBeVisible();
  // What a desktop program has on its disk is fetched once: the dialog, its worker, the maker of codes.
  const [first, second, third] = letters;
  if (!first || !second || !third) throw new Error('Three letters are needed');
  await beginImport(page, say, first, fileOf(first));
  await expect(page.locator('html[data-pieces="kept"]')).toBeAttached();
  await context.setOffline(true);

  await expectAccessible(page, 'columns of a list');
  await lookBothWays(page, 'trainees-columns');
  await inDialog(page, words('import.check')).click();
  await expect(page.getByText(importCounts(say, { all: 30, ready: 30 }))).toBeVisible();
  await bringIn(page, say, 30);

  // The second department's list has a wrong IIN, somebody twice, and somebody of the first list.
  const spoiled = fileOf(second, (rows) => [
    ...rows.map((cells, at) => (at === 3 ? cells.with(2, '991231500007') : cells)),
    rows[0] ?? [],
    row(first, 5),
  ]);
  await beginImport(page, say, second, spoiled);
  await inDialog(page, words('import.check')).click();
  await expect(
    page.getByText(importCounts(say, { all: 27, ready: 24, stopped: 1, repeated: 1, here: 1 })),
  ).toBeVisible();
  await page.getByRole('checkbox', { name: words('import.onlyProblems') }).check();
  await expect(page.getByText(say('problems:iinChecksum'))).toBeVisible();
  await expectAccessible(page, 'rows of a list');
  await lookBothWays(page, 'trainees-rows');
  const download = page.waitForEvent('download');
  await inDialog(page, words('import.saveRejected', { count: 3 })).click();
  const saved = readSheets(await readFile(await (await download).path()), 'rejected.xlsx');
  expect(saved.ok && saved.value[0]?.rows.slice(1).map((cells) => cells.at(-1))).toEqual([
    say('problems:iinChecksum'),
    words('import.repeated', { line: 4 }),
    words('import.isHereReason'),
  ]);
  await page
    .getByLabel(words('import.cell', { field: words('import.fields.iin'), line: 7 }))
    .fill(iins[33] ?? '');
  await page.keyboard.press('Enter');
  await bringIn(page, say, 25);

  await beginImport(page, say, third, fileOf(third));
  await inDialog(page, words('import.check')).click();
  await bringIn(page, say, 20);
  await expect(page.getByText(words('trainees.count', { count: 75 }))).toBeVisible();
  await expect(page.getByText(words('trainees.incomplete', { count: 75 }))).toBeVisible();

  await page.getByRole('button', { name: words('trainees.groups.divide') }).click();
  await expect(page.getByText(`${words('trainees.languages.kk')}: 25 + 25`)).toBeVisible();
  await inDialog(page, words('trainees.groups.make')).click();
  await expect(page.locator('[data-group]')).toHaveCount(3);
  await page.getByRole('checkbox', { name: words('trainees.selectAll') }).check();
  await page.getByRole('button', { name: words('trainees.selected.note') }).click();
  await page.getByLabel(words('trainees.filter.missing')).selectOption('identityCard');
  await expect(page.getByRole('table').getByRole('checkbox')).toHaveCount(1);
  await page.getByLabel(words('trainees.filter.missing')).selectOption('contract');
  await expectAccessible(page, 'trainees of an intake');
  await lookBothWays(page, 'trainees-panel');
  await page.locator('tbody button').first().click();
  await expect(page.getByRole('dialog').getByText(words('trainees.papersTitle'))).toBeVisible();
  await expectAccessible(page, 'one trainee');
  await lookBothWays(page, 'trainees-drawer');
  await inDialog(page, words('trainees.takeBack')).click();
  await expect(page.getByText(words('trainees.count', { count: 74 }))).toBeVisible();

  // Who was taken out is still known.
  await page.getByRole('button', { name: words('trainees.add'), exact: true }).click();
  await page.getByRole('dialog').getByLabel(words('trainees.findPerson')).fill('Үлгі');
  await expect(page.getByRole('dialog').getByText(words('trainees.isHere')).first()).toBeVisible();
  await expectAccessible(page, 'somebody is added');
  await lookBothWays(page, 'trainees-add');
});

test('a list of a thousand people is brought in and stands there after a restart', async ({ page }) => {
  test.setTimeout(120_000);
  await beginOn(page, '2026-11-23');
  const say = await openSample(page, 'kk');
  await planIntake(page, say);
  const letter: Letter = { ...(letters[0] as Letter), count: 1000 };
  const file = fileOf(letter);
  const times: Record<string, number> = {};
  const timed = async (what: string, act: () => Promise<unknown>) => {
    const start = performance.now();
    await act();
    times[what] = Math.round(performance.now() - start);
  };
  await timed('read', () => beginImport(page, say, letter, file));
  await timed('check', async () => {
    await inDialog(page, say('courses:import.check')).click();
    await expect(page.getByText(importCounts(say, { all: 1000, ready: 1000 }))).toBeVisible({
      timeout: 30_000,
    });
  });
  await timed('store', async () => {
    await inDialog(page, say('courses:import.bring', { count: 1000 })).click();
    await expect(page.getByText(say('courses:import.done', { count: 1000 }))).toBeVisible({
      timeout: 60_000,
    });
  });
  test.info().annotations.push({ type: 'milliseconds', description: JSON.stringify(times) });
  if (process.env.LOOK) console.log(JSON.stringify(times));
  await inDialog(page, say('app:actions.close')).last().click();
  await page.reload();
  await expect(page.getByText(say('courses:trainees.count', { count: 1000 }))).toBeVisible();
  expect(await page.getByRole('row').count()).toBeLessThan(60);
});
