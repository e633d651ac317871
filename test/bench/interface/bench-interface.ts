import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages, servePages } from './built-pages.ts';
import { openChromium } from './chromium.ts';
import { benchList } from './list.ts';
import { openSample } from './sample.ts';
import { benchTyping } from './typing.ts';

const port = 4731;

/** The program in Chromium, on pages as they are built for people: start, list, typing. */
export async function benchInterface(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ereje-bench-'));
  const context = await openChromium(join(folder, 'browser'));
  try {
    if (!context) return;
    const pages = join(folder, 'pages');
    await buildPages(pages);
    const server = await servePages(pages, port);
    try {
      const page = await context.newPage();
      const programmeId = await openSample(page, server.address);
      await page.close();
      console.log(`\nChromium ${context.browser()?.version() ?? ''}`);
      await benchTyping(context, server.address, programmeId);
      await benchList(context, server.address);
    } finally {
      server.stop();
    }
  } finally {
    await context?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
