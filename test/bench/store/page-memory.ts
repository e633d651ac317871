import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';

/** MB that the processes of the pages hold for themselves (page and its workers); not a number where the system does not tell. */
export async function pageMemory(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) return Number.NaN;
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  await browser.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateMemory(id));
  return Math.max(...renderers);
}

function privateMemory(pid: number): number {
  try {
    const figures = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm);
    return [...figures].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / 1024;
  } catch {
    return Number.NaN;
  }
}
