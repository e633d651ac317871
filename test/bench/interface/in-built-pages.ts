import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import { buildPages, servePages } from './built-pages.ts';
import { openChromium } from './chromium.ts';
import { openSample } from './sample.ts';

const port = 4731;

/** The program in Chromium, on pages as they are built for people, with the sample organisation in its store. */
export interface BuiltPages {
  context: BrowserContext;
  address: string;
  /** The sample's programme. */
  programmeId: string;
}

/** Builds the program, opens it and measures. Nothing is measured where there is no Chromium. */
export async function inBuiltPages(measure: (pages: BuiltPages) => Promise<void>): Promise<void> {
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
      await measure({ context, address: server.address, programmeId });
    } finally {
      server.stop();
    }
  } finally {
    await context?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
