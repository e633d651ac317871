import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { median, ratio } from '../figures.ts';
import { printTable } from '../print-table.ts';
import { benchBrowser } from './browser/bench-browser.ts';
import { benchClients } from './many/bench-clients.ts';
import type { SyncFigures } from './measure-peer.ts';
import { type PeerName, peers } from './peers/peers.ts';

const sizes = (process.env.SYNC_SIZES ?? '1000,10000,100000').split(',').filter(Boolean).map(Number);
const names = (process.env.SYNC_PEERS?.split(',') ?? Object.keys(peers)) as PeerName[];
/** A run of many records takes long, and varies less. */
const runsOf = (people: number) => Number(process.env.SYNC_RUNS ?? (people > 10_000 ? 1 : 3));
const longestRun = 240_000;

/** One run in processes of its own; null where it failed or took too long. */
function run(name: PeerName, people: number): SyncFigures | null {
  const script = join(import.meta.dirname, 'measure-peer.ts');
  const ran = spawnSync(process.execPath, ['--max-old-space-size=6000', script, name, String(people)], {
    encoding: 'utf8',
    timeout: longestRun,
  });
  if (ran.status === 0) return JSON.parse(ran.stdout.trim().split('\n').at(-1) ?? 'null');
  const failed = ran.stderr.split('\n').find((line) => line.includes('Error')) ?? ran.error ?? ran.signal;
  console.log(`${peers[name].title}: ${failed}`);
  return null;
}

const steps = ['push', 'pull', 'editsPush', 'editsPull'] as const;

const medianOf = (runs: readonly SyncFigures[]): SyncFigures =>
  Object.fromEntries(
    steps.map((step) => [
      step,
      {
        ms: median(runs.map((one) => one[step].ms)),
        bytes: median(runs.map((one) => one[step].bytes)),
      },
    ]),
  ) as unknown as SyncFigures;

/** The peers in turn, so that a busy minute of the machine does not fall on one of them alone. */
function measureAll(people: number): [PeerName, SyncFigures][] {
  const all = new Map<PeerName, SyncFigures[]>();
  for (let turn = 1; turn <= runsOf(people); turn += 1) {
    for (const name of names) {
      const figures = run(name, people);
      if (figures) all.set(name, [...(all.get(name) ?? []), figures]);
    }
  }
  return [...all].map(([name, runs]) => [name, medianOf(runs)]);
}

const ms = (figure: number) => figure.toFixed(figure < 10 ? 1 : 0);
const size = (bytes: number) =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(2)} MB`;
const head = ['first push', 'first pull', '100 edits push', '100 edits pull'];

function compare(people: number, measured: readonly [PeerName, SyncFigures][]): void {
  const rows = (cell: (figures: SyncFigures, step: (typeof steps)[number]) => string) =>
    measured.map(([name, figures]) => [peers[name].title, ...steps.map((step) => cell(figures, step))]);
  const title = `${people} people, medians of ${runsOf(people)}`;
  printTable(
    `${title}, ms`,
    ['way', ...head],
    rows((figures, step) => ms(figures[step].ms)),
  );
  printTable(
    `${title}, bytes in both directions`,
    ['way', ...head],
    rows((figures, step) => size(figures[step].bytes)),
  );
  const floor = measured.find(([name]) => name === 'floorPglite')?.[1];
  if (!floor) return;
  const to = rows((figures, step) => ratio(figures[step].ms, floor[step].ms));
  printTable(`${people} people, to the floor on PGlite, gzip`, ['way', ...head], to);
}

const load = () => loadavg()[0]?.toFixed(1);

/** Synchronisation beside its floors and other engines, in Chromium, and with many computers at once. */
export async function benchSync({ minutes }: { minutes: number }): Promise<void> {
  console.log(`Synchronisation is measured; this takes minutes. Load of the machine before: ${load()}`);
  for (const people of sizes) compare(people, measureAll(people));
  if (sizes.length > 0) await benchBrowser(sizes);
  await benchClients(minutes);
  console.log(`Load of the machine after: ${load()}`);
}
