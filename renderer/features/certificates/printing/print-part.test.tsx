import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { beginJob } from '#renderer/data/certificates/printing/begin-job.ts';
import { readPlan, recordSheets } from '#renderer/data/certificates/printing/record-sheets.ts';
import { storeToPrint, testJob } from '#renderer/data/certificates/printing/testing-printing.ts';
import { database } from '#renderer/data/database.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { platform } from '#renderer/platform/current.ts';
import texts from '#shared/languages/kk/certificates.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.certificates.json' with { type: 'json' };
import { failure, success } from '#shared/model/problem.ts';
import { PrintPart } from './print-part.tsx';

const { printing: words } = texts;
let mounted: Mounted | null = null;
let ids: string[] = [];

beforeEach(async () => {
  await page.viewport(1280, 900);
  await emptyDatabase();
  ids = await storeToPrint(5, 20);
});
afterEach(async () => {
  mounted?.unmount();
  vi.restoreAllMocks();
  await flush();
});

async function open() {
  mounted = await mount(<PrintPart intakeId="i1" certificateIds={ids} />);
  await expect.element(page.getByRole('heading', { name: words.newJob })).toBeVisible();
}
const box = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const saidOf = (printed: number) =>
  words.jobOf.certificate.blank.replace('{{printed}}', String(printed)).replace('{{total}}', '5');
const faults = async () => {
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};
const sheets = async () =>
  (await database.printedSheets.toArray())
    .sort((a, b) => (a.blank ?? 0) - (b.blank ?? 0))
    .map(({ certificateId, blank, outcome, reason }) =>
      `${certificateId} ${blank} ${outcome} ${reason}`.trim(),
    );

test('O10-30: a group is printed on blanks; after a jam it goes on from the next blank, and nothing is printed twice', async () => {
  const printed = vi.spyOn(platform, 'printPdf').mockResolvedValue(success({ state: 'opened' }));
  await open();
  expect(await faults()).toEqual([]);
  await button(words.begin).click();
  await expect.element(page.getByText(saidOf(0))).toBeVisible();
  await expect.element(page.getByText('АБ 000001–000005', { exact: false })).toBeVisible();
  await button(words.make).click();
  await button(words.print).click();
  expect(printed).toHaveBeenCalledOnce();
  const bytes = printed.mock.lastCall?.[0].bytes ?? new Uint8Array();
  expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-');
  await button(words.came.button).click();
  await page.getByLabelText(words.came.stopped).click();
  await userEvent.fill(box(words.came.printed), '2');
  await expect.element(page.getByText('2026-00003', { exact: false }).first()).toBeVisible();
  await expect.poll(faults).toEqual([]);
  await button(words.came.record).click();
  await expect.element(page.getByRole('alert').getByText(problems.spoiledWithoutReason)).toBeVisible();
  expect(await sheets()).toEqual([]);
  await userEvent.fill(box(words.came.reason), 'Кептелді');
  await button(words.came.record).click();
  await expect.element(page.getByText(saidOf(2))).toBeVisible();
  expect(await sheets()).toEqual(['c1 1 printed', 'c2 2 printed', 'c3 3 spoiled Кептелді']);
  await expect.element(page.getByText('АБ 000004–000006', { exact: false })).toBeVisible();
  await button(words.came.button).click();
  await button(words.came.record).click();
  await expect.element(page.getByText(words.noJobs)).toBeVisible();
  expect((await sheets()).slice(3)).toEqual(['c3 4 printed', 'c4 5 printed', 'c5 6 printed']);
});

test('O10-30: a job that was left open is there after a restart, with what came out', async () => {
  const job = await beginJob(testJob(ids));
  if (!job.ok) throw new Error(job.problem.code);
  await recordSheets(job.value.id, await readPlan(job.value), { printed: 4, spoiled: 0, reason: '' });
  await open();
  await expect.element(page.getByText(saidOf(4))).toBeVisible();
  await expect.element(page.getByText(words.nothingLeft)).not.toBeInTheDocument();
  await button(words.close.button).click();
  await button(words.close.button).last().click();
  await expect.element(page.getByText(words.noJobs)).toBeVisible();
  expect(await sheets()).toHaveLength(4);
});

test('O10-30: a full disk between the record and the pages loses nothing: the job stays, and prints later', async () => {
  const full = vi.spyOn(platform, 'printPdf').mockResolvedValue(failure('printDiskFull'));
  await open();
  await button(words.begin).click();
  await button(words.make).click();
  await button(words.print).click();
  await expect.element(page.getByRole('alert').getByText(problems.printDiskFull).first()).toBeVisible();
  expect(await sheets()).toEqual([]);
  expect(await database.printJobs.count()).toBe(1);
  full.mockResolvedValue(success({ state: 'opened' }));
  await button(words.print).click();
  await expect.element(page.getByText(words.opened).first()).toBeVisible();
});

test('O10-30: blanks that are passed over need a word before the job begins', async () => {
  await open();
  await userEvent.fill(box(words.firstBlank), '4');
  await expect.element(page.getByText('АБ 000001–000003', { exact: false })).toBeVisible();
  expect(await faults()).toEqual([]);
  await button(words.begin).click();
  await expect.element(page.getByRole('alert').getByText(problems.passedWithoutReason)).toBeVisible();
  await page.getByLabelText(words.passed.fates.lost).click();
  await userEvent.fill(box(words.passed.reason), 'Қорапта жоқ');
  await button(words.begin).click();
  await expect.element(page.getByText('АБ 000004–000008', { exact: false })).toBeVisible();
});

test('O10-30: what was printed is offered again only with a reason', async () => {
  const job = await beginJob(testJob(ids));
  if (!job.ok) throw new Error(job.problem.code);
  await recordSheets(job.value.id, await readPlan(job.value), { printed: 5, spoiled: 0, reason: '' });
  await open();
  await button(words.begin).click();
  const told = problems.reprintWithoutReason.replace('{{count}}', '5');
  await expect.element(page.getByRole('alert').getByText(told)).toBeVisible();
  await userEvent.fill(box(words.reprintReason), 'Мөр жағылды');
  await button(words.begin).click();
  await expect.element(page.getByText('Мөр жағылды', { exact: false }).first()).toBeVisible();
  expect((await sheets()).filter((one) => one.includes('spoiled'))).toHaveLength(5);
});

test('the test sheet for plain paper is made with a line of 100 mm, and records nothing', async () => {
  const printed = vi.spyOn(platform, 'printPdf').mockResolvedValue(success({ state: 'opened' }));
  await open();
  await button(words.begin).click();
  await button(words.test).click();
  await expect.element(page.getByText(words.testHint)).toBeVisible();
  await button(words.print).click();
  expect(printed).toHaveBeenCalledOnce();
  expect(await sheets()).toEqual([]);
});
