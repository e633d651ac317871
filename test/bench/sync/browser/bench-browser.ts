import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { median, ratio } from '../../figures.ts';
import { openChromium } from '../../interface/chromium.ts';
import { printTable } from '../../print-table.ts';
import { serveStorePage } from '../../store/build-page.ts';
import { openOurMessages } from '../peers/our-messages.ts';
import { person } from '../people.ts';
import { startServer } from '../start-server.ts';

/** A run of many people takes long, and varies less. */
const runsOf = (people: number) => (people > 10_000 ? 1 : 3);

/** The program's engine as it is built for people. */
async function buildPage(folder: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'page'),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  });
}

interface BrowserFigures {
  pull: number;
  put: number;
}

/** Each time a new profile: nothing of another run is on its disk. */
async function inBrowser(
  page: string,
  people: number,
  server: { address: string; enter(device: string): Promise<string> },
): Promise<BrowserFigures | null> {
  const folder = mkdtempSync(join(tmpdir(), 'ereje-sync-profile-'));
  const context = await openChromium(folder);
  if (!context) return null;
  context.setDefaultTimeout(240_000);
  try {
    const tab = await context.newPage();
    await tab.goto(page);
    await tab.waitForFunction(() => 'syncBench' in window);
    const put = await tab.evaluate((count) => window.syncBench.put(count), people);
    const token = await server.enter(await tab.evaluate(() => window.syncBench.join()));
    const call = [server.address, token] as const;
    const pulled = await tab.evaluate((given) => window.syncBench.pull(...given), call);
    if (pulled.count !== people) throw new Error(`${pulled.count} of ${people} people arrived`);
    return { pull: pulled.ms, put };
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(page: string, people: number): Promise<BrowserFigures | null> {
  const server = await startServer('ours');
  try {
    const sender = await openOurMessages('sender', server);
    await sender.load(Array.from({ length: people }, (_, index) => person(index)));
    await sender.push();
    const all: BrowserFigures[] = [];
    for (let run = 0; run < runsOf(people); run += 1) {
      const one = await inBrowser(page, people, server);
      if (!one) return null;
      all.push(one);
    }
    return { pull: median(all.map((one) => one.pull)), put: median(all.map((one) => one.put)) };
  } finally {
    await server.stop();
  }
}

/** The first pull in Chromium, beside what its database alone needs for the same people. */
export async function benchBrowser(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ereje-sync-page-'));
  await buildPage(folder);
  const { address, stop } = await serveStorePage(folder);
  try {
    const rows: string[][] = [];
    for (const people of sizes) {
      const figures = await measure(address, people);
      if (!figures) return;
      const { pull, put } = figures;
      rows.push([String(people), pull.toFixed(0), put.toFixed(0), ratio(pull, put)]);
    }
    printTable(
      'In Chromium, ms; medians of 3 (of 100,000 people one), each in a new profile',
      ['people', 'first pull', 'bulkPut alone', 'ratio'],
      rows,
    );
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
