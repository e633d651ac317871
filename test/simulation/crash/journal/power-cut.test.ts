import { expect, test } from 'vitest';
import { storageOver } from '#shared/storage/file-storage.ts';
import type { StorageFiles } from '#shared/storage/storage-files.ts';
import { seeded } from '../../random.ts';
import { powerCutDisk } from './power-cut-disk.ts';
import { brokenPromises, nothingExpected, segmentLimit, workDay } from './workload.ts';

type Faulty = (files: StorageFiles) => StorageFiles;

const as: Faulty = (files) => files;

interface Trial {
  broken: string[];
  /** The points at which the power was cut. */
  cuts: string[];
}

/** Days of work, each ended by a power cut at one of its points (`firstCut` on the first), then a start and a check. */
async function trial(seed: number, firstCut: number, faulty: Faulty = as): Promise<Trial> {
  const random = seeded(seed);
  const disk = powerCutDisk();
  const files = faulty(disk.files);
  const expected = nothingExpected();
  const cuts: string[] = [];
  for (let day = 0; day < 5; day++) {
    disk.cutAt(day === 0 ? firstCut : 1 + Math.floor(random() * 200));
    const service = storageOver(files, { folder: null, segmentLimit });
    const attempt = async (act: () => Promise<{ ok: boolean }>) => {
      const outcome = await act();
      if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
    };
    await Promise.race([workDay(service, expected, day, attempt), disk.off()]);
    cuts.push(disk.points.at(-1) ?? '');
    disk.restart(random);
    // Often the power goes again while the journal is being mended.
    disk.cutAt(1 + Math.floor(random() * 16));
    const mending = storageOver(files, { folder: null, segmentLimit });
    await Promise.race([mending.openJournal('store-1'), disk.off()]);
    cuts.push(disk.points.at(-1) ?? '');
    disk.restart(random);
    const broken = await brokenPromises(files, expected);
    if (broken.length > 0) return { broken, cuts };
    // The start itself must not leave anything that a cut right behind it undoes.
    disk.restart(random);
  }
  return { broken: [], cuts };
}

/** Points of a day's work, at each of which the power is cut in turn. */
const pointsOfADay = 200;
const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1e9);

async function firstBroken(faulty: Faulty): Promise<string[]> {
  for (let point = 1; point <= pointsOfADay; point++) {
    for (let variant = 0; variant < 5; variant++) {
      const { broken } = await trial(seed + point * 10 + variant, point, faulty);
      if (broken.length > 0) return broken;
    }
  }
  return [];
}

test('a power cut before, in and after every step loses nothing that was acknowledged', async () => {
  const hit = new Map<string, number>();
  let trials = 0;
  for (let point = 1; point <= pointsOfADay; point++) {
    for (let variant = 0; variant < 6; variant++) {
      const { broken, cuts } = await trial(seed + point * 10 + variant, point);
      trials += 1;
      for (const cut of cuts) hit.set(cut, (hit.get(cut) ?? 0) + 1);
      expect({ broken, cuts, seed, point, variant }).toEqual({ broken: [], cuts, seed, point, variant });
    }
  }
  console.log(`journal: ${trials * 10} power cuts at ${hit.size} named points, nothing lost (seed ${seed})`);
  for (const step of [
    'append journal',
    'sync journal',
    'remove journal',
    'truncate journal',
    'append torn',
    'rename journal',
    'append tmp',
    'sync tmp',
    'read tmp',
    'rename tmp',
    'remove snapshots',
    'sync folder',
  ]) {
    expect(hit.get(`before ${step}`), step).toBeGreaterThan(0);
    expect(hit.get(`after ${step}`), step).toBeGreaterThan(0);
  }
  expect(hit.get('in append journal')).toBeGreaterThan(0);
  expect(hit.get('in append tmp')).toBeGreaterThan(0);
}, 120_000);

const without =
  (step: 'sync' | 'truncate', folder: string): Faulty =>
  (files) => ({
    ...files,
    [step]: async (name: string, size: number) => {
      if (!name.startsWith(folder)) await files[step](name, size);
    },
  });

const faults: [string, Faulty][] = [
  ['acknowledges before the journal is forced to the disk', without('sync', 'journal/')],
  ['gives a file its name before its bytes are forced to the disk', without('sync', 'tmp/')],
  ['does not force names to the disk', (files) => ({ ...files, syncFolder: async () => undefined })],
  ['does not cut a torn end', without('truncate', 'journal/')],
  [
    'copies where it should rename',
    (files) => ({
      ...files,
      async rename(from, to) {
        const bytes = await files.read(from, 0, Number.MAX_SAFE_INTEGER);
        await files.append(to, new Uint8Array());
        await files.truncate(to, 0);
        await files.append(to, bytes);
        await files.remove(from);
      },
    }),
  ],
];

test.each(faults)(
  'a storage that %s is found out',
  async (_name, faulty) => {
    expect(await firstBroken(faulty)).not.toEqual([]);
  },
  60_000,
);
