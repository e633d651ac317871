import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import { runTool } from '../../render/office/run-tool.ts';
import { inDialog } from './letters.ts';
import type { Say } from './texts.ts';

/** A template of the program's own is put to use as it is. */
export async function useTemplate(page: Page, say: Say, name: string): Promise<void> {
  await page.goto('/#/certificates/templates');
  await page.getByRole('button', { name: say('templates:list.new') }).click();
  await page.getByRole('menuitem', { name: say(`templates:defaults.${name}`), exact: true }).click();
  await page.getByRole('button', { name: say('templates:versions.putToUse'), exact: true }).click();
  await expect(page.getByText(say('templates:versions.inUse', { version: 1 }))).toBeVisible({
    timeout: 30_000,
  });
}

/** Certificates of the year are numbered here, from the first. */
export async function beginNumbers(page: Page, say: Say): Promise<void> {
  await page.goto('/#/settings/numbers');
  const table = page.getByRole('table', { name: say('numbers:title') });
  const row = table.getByRole('row', { name: new RegExp(say('numbers:kinds.certificates')) });
  await row.getByRole('button').click();
  await page.getByLabel(say('numbers:begin.next')).fill('1');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('cell').first()).toHaveText('1');
}

/** Blanks of certificates come with their document. */
export async function receiveBlanks(
  page: Page,
  say: Say,
  { series, first, last, on }: { series: string; first: string; last: string; on: string },
): Promise<void> {
  await page.goto('/#/certificates/blanks');
  await page.getByRole('button', { name: say('blanks:events.received'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  const field = (key: string) => dialog.getByLabel(say(`blanks:${key}`), { exact: true });
  await field('series').fill(series);
  await field('fields.first').fill(first);
  await field('fields.last').fill(last);
  await field('fields.on').fill(on);
  await field('fields.documentNumber').fill('45');
  await field('fields.documentDate').fill(on);
  await field('fields.from').fill('«Үлгі» баспаханасы');
  await inDialog(page, say('blanks:save')).click();
  await expect(dialog).toBeHidden();
}

/** The sheets of the open job as the PDF that goes to the printer. */
export async function preparedPages(page: Page, say: Say): Promise<string> {
  await page.getByRole('button', { name: say('certificates:printing.make'), exact: true }).click();
  const save = page.getByRole('button', { name: say('certificates:printing.savePdf'), exact: true });
  await expect(save).toBeVisible({ timeout: 60_000 });
  const coming = page.waitForEvent('download');
  await save.click();
  const path = join(mkdtempSync(join(tmpdir(), 'ereje-pdf-')), 'certificates.pdf');
  await (await coming).saveAs(path);
  return path;
}

/** What came out of the printer is written down. */
export async function cameOut(
  page: Page,
  say: Say,
  stopped: { printed: number; spoiled: number; reason: string } | null,
): Promise<void> {
  const words = (key: string) => say(`certificates:printing.came.${key}`);
  await page.getByRole('button', { name: words('button'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (stopped) {
    await dialog.getByRole('radio', { name: words('stopped') }).check();
    await dialog.getByLabel(words('printed')).fill(String(stopped.printed));
    await dialog.getByLabel(words('spoiled')).fill(String(stopped.spoiled));
    await dialog.getByLabel(words('reason')).fill(stopped.reason);
  }
  await inDialog(page, words('record')).click();
  await expect(dialog).toBeHidden();
}

/** The certificate is annulled by an order, from its row in the list that is open. */
export async function annul(
  page: Page,
  say: Say,
  { number, order, on, reason }: { number: string; order: string; on: string; reason: string },
): Promise<void> {
  const words = (key: string) => say(`certificates:issue.${key}`);
  await page.getByRole('row').filter({ hasText: number }).getByRole('button').first().click();
  await page.getByRole('button', { name: words('annulment.open'), exact: true }).click();
  await page.getByLabel(words('annulment.orderNumber')).fill(order);
  await page.getByLabel(words('annulment.orderDate')).fill(on);
  await page.getByLabel(words('reason'), { exact: true }).fill(reason);
  await page
    .locator('form')
    .getByRole('button', { name: words('annulment.do'), exact: true })
    .click();
  await expect(page.getByText(words('states.annulled')).first()).toBeVisible();
}

/** What this computer says of a code. */
export async function expectVerdict(page: Page, say: Say, code: string, verdict: string): Promise<void> {
  await page.goto('/#/certificates/check');
  await page.getByLabel(say('authenticity:check.label')).fill(code);
  await page.getByRole('button', { name: say('authenticity:check.button'), exact: true }).click();
  await expect(page.locator(`[data-verdict="${verdict}"]`)).toBeVisible();
}

/** What the server's page says of a code to anybody, in a browser without scripts. */
export async function publicPageOf(browser: Browser, address: string, code: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const [, token = ''] = /ereje:([\w-]{22})/.exec(code) ?? [];
  await page.goto(`${address}/v/${token}`);
  return page;
}

/** Pages, and the text of each, as poppler reads them. */
export const textOfPages = (pdf: string): string[] =>
  runTool('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1);

/** What the code of a page says to a decoder that is not the program's own, from a picture of the page. */
export function codeOfPage(pdf: string, number: number): string {
  const args = ['-r', '150', '-f', String(number), '-l', String(number), '-gray', '-singlefile'];
  const picture = pdf.replace(/\.pdf$/, `-${number}`);
  runTool('pdftoppm', ...args, pdf, picture);
  // P5: width, height and the greatest grey as words, then a byte for each dot.
  const file = readFileSync(`${picture}.pgm`);
  const [head = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(file.toString('latin1')) ?? [];
  const grey = file.subarray(head.length);
  const dots = new Uint8ClampedArray(grey.length * 4);
  for (const [at, value] of grey.entries()) dots.set([value, value, value, 255], at * 4);
  return jsQR(dots, Number(width), Number(height))?.data ?? '';
}
