import type { BrowserContext, Page } from 'playwright';
import { median, percentile, ratio } from '../figures.ts';
import { printTable } from '../print-table.ts';
import { type TypingRecord, typeWords, watchTyping } from './typing-probe.ts';

type SideTab = 'guidance' | 'findings' | 'preview';
const textOfSection = '[data-page="structure"] .ProseMirror';

/** Puts the cursor at the end of a paragraph in the middle of the text. */
async function clickMiddle(page: Page, editor: string): Promise<void> {
  const paragraphs = page.locator(`${editor} > p`);
  await paragraphs.nth((await paragraphs.count()) >> 1).click();
  await page.keyboard.press('End');
}

async function typeInProgramme(
  context: BrowserContext,
  address: string,
  programmeId: string,
  tab: SideTab,
): Promise<{ record: TypingRecord; html: string }> {
  const page = await context.newPage();
  await page.addInitScript(
    (value) => localStorage.setItem('ereje.editor.sideTab', JSON.stringify(value)),
    tab,
  );
  await page.goto(`${address}#/programmes/${programmeId}/structure`);
  await page.locator(`${textOfSection} > p`).first().waitFor();
  await page.waitForTimeout(4000);
  const html = await page.locator(textOfSection).innerHTML();
  await clickMiddle(page, textOfSection);
  await watchTyping(page);
  const record = await typeWords(page);
  await page.close();
  return { record, html };
}

/** The floor: the same text in an element that the browser itself lets be edited, with no program around it. */
async function typeInBarePage(context: BrowserContext, html: string): Promise<TypingRecord> {
  const page = await context.newPage();
  await page.setContent(
    `<div id="text" contenteditable style="width:640px;height:600px;overflow:auto">${html}</div>`,
  );
  await clickMiddle(page, '#text');
  await watchTyping(page);
  const record = await typeWords(page);
  await page.close();
  return record;
}

function row(name: string, { keys, longTasks }: TypingRecord, floor: TypingRecord): string[] {
  const ms = (figure: number) => figure.toFixed(1);
  return [
    name,
    ms(median(keys)),
    ms(percentile(keys, 0.95)),
    ms(Math.max(...keys)),
    ratio(percentile(keys, 0.95), percentile(floor.keys, 0.95)),
    String(longTasks.length),
    longTasks.length > 0 ? ms(Math.max(...longTasks)) : '–',
  ];
}

/** Typing in the middle of the sample's longest section: how long until each key is on the screen. */
export async function benchTyping(context: BrowserContext, address: string, programmeId: string) {
  const closed = await typeInProgramme(context, address, programmeId, 'guidance');
  const findings = await typeInProgramme(context, address, programmeId, 'findings');
  const preview = await typeInProgramme(context, address, programmeId, 'preview');
  const floor = await typeInBarePage(context, closed.html);
  printTable(
    'Typing 200 letters in the middle of the longest section; milliseconds; a frame is 16.7',
    ['where', 'key to paint', 'p95', 'most', 'p95 to the floor', 'tasks over 50', 'longest'],
    [
      row('floor (contenteditable)', floor, floor),
      row('Ereje, guidance beside', closed.record, floor),
      row('Ereje, findings beside', findings.record, floor),
      row('Ereje, pages beside', preview.record, floor),
    ],
  );
}
