import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, ratio } from '../figures.ts';
import { openChromium } from '../interface/chromium.ts';
import { printTable } from '../print-table.ts';
import { buildStorePage, serveStorePage } from './build-page.ts';
import type { StoreFigures } from './measure.ts';
import type { EngineName } from './page/page.ts';
import { pageMemory } from './page-memory.ts';

type Measured = StoreFigures & { memory: number };

const sizes = (process.env.STORE_SIZES ?? '1000,10000,100000').split(',').map(Number);
const smallest = Math.min(...sizes);
const largest = Math.max(...sizes);
const starts = 3;

const names: Record<EngineName | 'pouchMemory', string> = {
  floor: 'floor: bare IndexedDB, strict',
  ours: 'Ereje: change log and journal in OPFS',
  oursAlone: 'Ereje: change log, no journal',
  rxdbDexie: 'RxDB, Dexie storage, strict',
  rxdbMemory: 'RxDB, memory storage (not kept)',
  pouchIdb: 'PouchDB, idb adapter, not strict',
  pouchMemory: 'PouchDB, memory adapter, in Node (not kept)',
};
/** Each search of theirs reads every record: asked less often. */
const slowSearch: ReadonlySet<string> = new Set(['rxdbDexie', 'rxdbMemory', 'pouchIdb']);

/** A fresh browser for one engine: nothing of another one is in its memory or on its disk. */
async function inBrowser<T>(
  address: string,
  work: (
    fresh: <U>(
      use: (page: import('playwright').Page, memory: () => Promise<number>) => Promise<U>,
    ) => Promise<U>,
  ) => Promise<T>,
): Promise<T | null> {
  const folder = mkdtempSync(join(tmpdir(), 'ereje-store-'));
  const context = await openChromium(folder);
  if (!context) return null;
  context.setDefaultTimeout(600_000);
  try {
    return await work(async (use) => {
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForFunction(() => 'storeBench' in window);
      const result = await use(page, () => pageMemory(context, page));
      await page.close();
      return result;
    });
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The engine at each size in turn: loaded, then opened several times in new pages. */
function atSizes(address: string, name: EngineName, counts: number[]): Promise<Measured[] | null> {
  return inBrowser(address, async (fresh) => {
    const measured: Measured[] = [];
    let present = 0;
    for (const count of counts) {
      const from = present;
      await fresh((page) =>
        page.evaluate((call) => window.storeBench.load(...call), [name, from, count] as const),
      );
      present = count;
      const runs: Measured[] = [];
      for (let start = 0; start < (slowSearch.has(name) ? 1 : starts); start += 1) {
        runs.push(
          await fresh(async (page, memory) => {
            const call = [name, count, slowSearch.has(name)] as const;
            const figures = await page.evaluate((given) => window.storeBench.measure(...given), call);
            return { ...figures, memory: await memory() };
          }),
        );
      }
      measured.push(medianOf(runs));
    }
    return measured;
  });
}

const medianOf = (runs: Measured[]): Measured => {
  const keys = Object.keys(runs[0] ?? {}) as (keyof Measured)[];
  return Object.fromEntries(
    keys.map((key) => [key, median(runs.map((run) => run[key]))]),
  ) as unknown as Measured;
};

function kept(address: string, name: EngineName, people: number): Promise<Measured | null> {
  return inBrowser(address, (fresh) =>
    fresh(async (page, memory) => {
      const figures = await page.evaluate((given) => window.storeBench.loadAndMeasure(...given), [
        name,
        people,
        true,
      ] as const);
      return { ...figures, memory: await memory() };
    }),
  );
}

function pouchInMemory(people: number): Measured | null {
  const script = fileURLToPath(new URL('./in-memory.ts', import.meta.url));
  const run = spawnSync(process.execPath, ['--max-old-space-size=6000', script, String(people)], {
    encoding: 'utf8',
    timeout: 180_000,
  });
  if (run.status === 0) return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? 'null');
  console.log(`PouchDB in memory: ${run.stderr.slice(-400)}`);
  return null;
}

const ms = (figure: number) => figure.toFixed(figure < 10 ? 2 : 0);
const head = [
  'first list',
  'then to edits',
  'IIN',
  'first search',
  'search',
  '95 %',
  'edit',
  '95 %',
  'memory, MB',
];
const cells = (one: Measured) => [
  ms(one.firstList),
  ms(one.settle),
  ms(one.iin),
  ms(one.firstSearch),
  ms(one.search),
  ms(one.search95),
  ms(one.edit),
  ms(one.edit95),
  one.memory.toFixed(0),
];

/** The store with up to 100,000 people: how it grows, and beside its floor, RxDB and PouchDB. */
export async function benchStore(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ereje-store-page-'));
  await buildStorePage(folder);
  const { address, stop } = await serveStorePage(folder);
  try {
    console.log('The store is loaded and measured; this takes minutes');
    const ours = await atSizes(address, 'ours', sizes);
    if (!ours) return;
    printTable(
      `Ereje with 1,000 to 100,000 people, ms; medians of ${starts} starts, edits and searches`,
      ['people', ...head],
      ours.map((one, index) => [String(sizes[index]), ...cells(one)]),
    );
    const alone = await atSizes(address, 'oursAlone', [smallest]);
    if (alone) printTable(`Without the journal, ${smallest} people`, head, alone.map(cells));
    const one = async (name: EngineName) => (await atSizes(address, name, [largest]))?.[0] ?? null;
    const others: [keyof typeof names, () => Promise<Measured | null>][] = [
      ['floor', () => one('floor')],
      ['ours', async () => ours.at(-1) ?? null],
      ['rxdbDexie', () => one('rxdbDexie')],
      ['rxdbMemory', () => kept(address, 'rxdbMemory', largest)],
      ['pouchIdb', () => one('pouchIdb')],
      ['pouchMemory', async () => pouchInMemory(largest)],
    ];
    const rows: [keyof typeof names, Measured | null][] = [];
    for (const [name, work] of others) {
      rows.push([name, await work()]);
      // A run takes minutes: what is known is shown.
      console.log(
        `${new Date().toISOString()} ${names[name]}: ${rows.at(-1)?.[1] ? 'measured' : 'not measured'}`,
      );
    }
    compare(rows);
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(rows: [keyof typeof names, Measured | null][]): void {
  const floor = rows.find(([name]) => name === 'floor')?.[1];
  if (!floor) return;
  const measured = rows.flatMap(([name, one]) => (one ? [{ name: names[name], one }] : []));
  printTable(
    `${largest} people, ms`,
    ['way', ...head],
    measured.map(({ name, one }) => [name, ...cells(one)]),
  );
  printTable(
    'To the floor',
    ['way', 'open to first list', 'IIN', 'search', 'edit'],
    measured.map(({ name, one }) => [
      name,
      ...(['firstList', 'iin', 'search', 'edit'] as const).map((key) => ratio(one[key], floor[key])),
    ]),
  );
}
