import type { Page } from 'playwright';
import texts from '#shared/languages/kk/development.json' with { type: 'json' };
import pages from '#shared/languages/kk/pages.json' with { type: 'json' };
import programmes from '#shared/languages/kk/programmes.json' with { type: 'json' };
import { manyRemarks } from '../many-remarks.ts';
import { printTable } from '../print-table.ts';
import type { BuiltPages } from './in-built-pages.ts';
import { putRecords } from './put-records.ts';

declare global {
  interface Window {
    /** Tasks that held the page for more than 50 ms, in milliseconds. */
    longTasks: number[];
  }
}

/** Puts a draft that was posted, its remarks and the unsigned summary of them into the store of the page. */
async function fillStore(page: Page, programmeId: string, count: number): Promise<void> {
  const ownerId = `${programmeId}:1`;
  const at = '2026-03-02T05:00:00Z';
  const steps = ['signProtocol', 'signDevelopmentOrder', 'publishDraft'].map((event, index) => ({
    ...{ id: `${ownerId}/${index + 1}`, machine: 'development', ownerId, programmeId, n: index + 1, event },
    ...{ on: '2026-03-02', at, by: null, documentId: null, versionId: null, link: '', note: '' },
  }));
  const paper = {
    ...{ id: 'summary', ownerId, programmeId, kind: 'remarksSummary', language: 'kk', number: '' },
    ...{ date: '2026-03-20', texts: {}, signatories: [], signedOn: null, attachmentId: null, hash: null },
    ...{ corrects: null, createdAt: at, deletedAt: null },
  };
  const development = { id: ownerId, programmeId, number: 1, kind: 'new', cameFrom: null, startedAt: at };
  const tables = {
    developments: [development],
    workflowSteps: steps,
    officialDocuments: [paper],
    remarks: manyRemarks(count, ownerId),
  };
  await putRecords(page, tables);
}

async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    // What is saved goes nowhere: only its making counts.
    window.showSaveFilePicker = async ({ suggestedName }) =>
      ({
        name: suggestedName,
        createWritable: async () => ({
          write: async () => undefined,
          close: async () => undefined,
          abort: async () => undefined,
        }),
      }) as unknown as FileSystemFileHandle;
  });
}

/** How long a step takes until `done`, and the longest task in it. */
async function timed(page: Page, act: () => Promise<unknown>, done: () => Promise<unknown>) {
  await page.evaluate(() => {
    window.longTasks = [];
  });
  const begun = performance.now();
  await act();
  await done();
  const time = performance.now() - begun;
  // What follows from a step may still be on its way.
  await page.waitForTimeout(1000);
  const longest = await page.evaluate(() => Math.max(0, ...window.longTasks));
  return `${time.toFixed(0)} (${longest.toFixed(0)})`;
}

async function measured({ context, address, programmeId }: BuiltPages, count: number): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('table tbody a').first().waitFor();
  await fillStore(page, programmeId, count);
  await watchLongTasks(page);
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator('table tbody a').first().waitFor();
  const way = (panel: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash;
    }, `/programmes/${programmeId}/way/${panel}`);
  const { answer, list, next } = texts.discussion;
  const listed = page.getByRole('list', { name: list }).getByRole('button').first();
  const opened = await timed(
    page,
    () => way('discussion'),
    () => listed.waitFor(),
  );
  const said = page.getByLabel(answer.refused, { exact: true });
  const chosen = await timed(
    page,
    () => page.getByRole('button', { name: next }).click(),
    () => said.waitFor(),
  );
  const justified = page.getByLabel(answer.justification, { exact: true });
  const decided = await timed(
    page,
    () => said.click(),
    () => justified.waitFor(),
  );
  const typed = await timed(
    page,
    () => justified.pressSequentially('Бұйрыққа сай.', { delay: 30 }),
    () => page.waitForTimeout(1000),
  );
  const summary = texts.papers.remarksSummary;
  await way('papers');
  const open = page.getByRole('button', { name: texts.paperWork.openNamed.replace('{{paper}}', summary) });
  await open.waitFor();
  const paper = await timed(
    page,
    () => open.click(),
    () => page.getByRole('document', { name: pages.page.replace('{{number}}', '1'), exact: true }).waitFor(),
  );
  const save = page.getByRole('button', { name: texts.paperWork.saveDocx });
  const saved = await timed(
    page,
    () => save.click(),
    () => page.getByText(programmes.export.saved.split('}}')[1] ?? '').waitFor(),
  );
  await page.close();
  return [String(count), opened, chosen, decided, typed, paper, saved];
}

/** A public discussion with thousands of remarks on the screens of the program (O10-9). */
export async function benchRemarkScreens(pages: BuiltPages): Promise<void> {
  const rows: string[][] = [];
  for (const count of [100, 3000]) rows.push(await measured(pages, count));
  printTable(
    'Remarks on the screen, ms (longest task)',
    [
      'remarks',
      'list shown',
      'next one',
      'refused',
      '13 keys typed, and a second',
      'pages of the summary',
      'docx',
    ],
    rows,
  );
}
