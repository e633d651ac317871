import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { beginJob } from '#renderer/data/certificates/printing/begin-job.ts';
import { readPrinters } from '#renderer/data/certificates/printing/printers.ts';
import { readPlan, recordSheets } from '#renderer/data/certificates/printing/record-sheets.ts';
import { storeToPrint, testJob } from '#renderer/data/certificates/printing/testing-printing.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { platform } from '#renderer/platform/current.ts';
import texts from '#shared/languages/kk/certificates.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.certificates.json' with { type: 'json' };
import { success } from '#shared/model/problem.ts';
import { PrintingPart } from './printing-part.tsx';

const { printing: words } = texts;
const { printers } = words;
let mounted: Mounted | null = null;

beforeEach(async () => {
  await page.viewport(1280, 900);
  await emptyDatabase();
});
afterEach(async () => {
  mounted?.unmount();
  vi.restoreAllMocks();
  await flush();
});

const box = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string, mark: string) => box(name.replace('{{mark}}', mark));
const faults = async () => {
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

test('O10-30: a printer that moves, shrinks and turns is measured with a ruler, and its correction is kept', async () => {
  const printed = vi.spyOn(platform, 'printPdf').mockResolvedValue(success({ state: 'opened' }));
  mounted = await mount(<PrintingPart />);
  await button(printers.add).click();
  await userEvent.fill(box(printers.name), 'HP LaserJet');
  await userEvent.fill(box(printers.tray), '2-науа');
  await button(printers.printSheet).click();
  await expect.poll(() => printed.mock.calls.length).toBe(1);
  await button(printers.compute).click();
  await expect.element(page.getByRole('alert').getByText(problems.calibrationOff)).toBeVisible();
  const measured = { A: ['22,05', '20,49'], B: ['190,35', '20,49'], C: ['22,05', '274,91'] };
  for (const [name, [x = '', y = '']] of Object.entries(measured)) {
    const mark = printers.mark[name as keyof typeof printers.mark];
    await userEvent.fill(field(printers.fromLeft, mark), x);
    await userEvent.fill(field(printers.fromTop, mark), y);
  }
  await button(printers.compute).click();
  await expect.element(box(printers.scaleX)).toHaveValue('101.01');
  await expect.poll(faults).toEqual([]);
  await button(printers.save).click();
  await expect.poll(async () => (await readPrinters()).length).toBe(1);
  const [printer] = await readPrinters();
  expect(printer).toMatchObject({ name: 'HP LaserJet', tray: '2-науа', rotation: 0 });
  // The print was moved by (1.2, −0.8) mm at 99 %.
  expect(printer?.moveX).toBeCloseTo(-1.2 / 0.99, 1);
  expect(printer?.moveY).toBeCloseTo(0.8 / 0.99, 1);
});

test('a correction that is no number, or more than a printer needs, is not kept', async () => {
  mounted = await mount(<PrintingPart />);
  await button(printers.add).click();
  await userEvent.fill(box(printers.name), 'HP');
  await userEvent.fill(box(printers.moveX), '99');
  await button(printers.save).click();
  const range = printers.range.replace('{{least}}', '-50').replace('{{most}}', '50');
  await expect.element(page.getByText(range)).toBeVisible();
  expect(await readPrinters()).toEqual([]);
});

test('O10-30: the log tells every sheet and every spoiled blank with its reason; open jobs stand above', async () => {
  const ids = await storeToPrint(3, 10);
  const job = await beginJob(testJob(ids));
  if (!job.ok) throw new Error(job.problem.code);
  await recordSheets(job.value.id, await readPlan(job.value), { printed: 1, spoiled: 2, reason: 'Кептелді' });
  mounted = await mount(<PrintingPart />);
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });
  await expect.element(row('АБ 000001').filter({ hasText: '2026-00001' })).toBeVisible();
  await expect.element(row('АБ 000002').filter({ hasText: 'Кептелді' })).toBeVisible();
  await expect.element(row('АБ 000003').filter({ hasText: words.log.nothingOn })).toBeVisible();
  await expect.element(page.getByText('АБ 000004–000005', { exact: false })).toBeVisible();
  expect(await faults()).toEqual([]);
});
