import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storageOver } from '#shared/storage/file-storage.ts';
import { testEntry } from '#shared/storage/testing-entries.ts';
import { diskFiles } from '../../../../electron/main/storage-files.ts';
import { seeded } from '../../random.ts';
import { buildWriter, killWriter, type Moment } from './killed-writer.ts';

const kills = 1000;
/** Kills on one folder, before a new one is begun: each time all of it is read. */
const onOneFolder = 25;
/** Small, so that many segments are begun. */
const segmentLimit = 20_000;

interface Found {
  /** Entries and files that were promised, and how many of them are not there, or not as they were. */
  promised: number;
  lost: number;
  /** Entries that are there twice, out of order, or with a hole before them. */
  wrong: number;
  errors: string[];
}

/** Reads all of the journal and the files, as the next start of the program does. */
async function check(folder: string, seqs: Set<number>, hashes: Set<string>): Promise<Found> {
  const files = diskFiles(folder);
  const service = storageOver(files, { folder, segmentLimit });
  const state = await service.openJournal(null);
  const read = await service.readJournal(0, 1e9);
  await files.close();
  if (!state.ok || !read.ok) throw new Error('The journal does not open');
  const found: Found = { promised: seqs.size + hashes.size, lost: 0, wrong: 0, errors: [] };
  const there = new Set<number>();
  for (const [place, entry] of read.value.entries.entries()) {
    const seq = place + 1;
    there.add(seq);
    if (JSON.stringify(entry) !== JSON.stringify(testEntry(seq))) found.wrong += 1;
  }
  found.wrong += state.value.missing.length + state.value.damaged.length + state.value.gaps.length;
  for (const seq of seqs) if (!there.has(seq)) found.lost += 1;
  for (const hash of hashes) {
    const bytes = await readFile(join(folder, 'attachments', hash)).catch(() => null);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== hash) found.lost += 1;
  }
  return found;
}

async function killOnOneFolder(writer: string, random: () => number, fault = ''): Promise<Found> {
  const folder = await mkdtemp(join(tmpdir(), 'ereje-killed-'));
  const seqs = new Set<number>();
  const hashes = new Set<string>();
  const sum: Found = { promised: 0, lost: 0, wrong: 0, errors: [] };
  for (let kill = 0; kill < onOneFolder; kill++) {
    const moment: Moment =
      random() < 0.25 ? { from: 'start', wait: 30 + random() * 50 } : { from: 'open', wait: random() * 25 };
    const said = await killWriter([writer, folder, String(segmentLimit), fault], moment);
    for (const seq of said.seqs) seqs.add(seq);
    for (const hash of said.files) hashes.add(hash);
    const found = await check(folder, seqs, hashes);
    sum.promised = found.promised;
    sum.lost += found.lost;
    sum.wrong += found.wrong;
    if (said.errors !== '') sum.errors.push(said.errors);
  }
  await rm(folder, { recursive: true });
  return sum;
}

test(`a writing process that is killed ${kills} times has lost nothing that it acknowledged`, async () => {
  const built = await mkdtemp(join(tmpdir(), 'ereje-writer-'));
  const writer = await buildWriter(built);
  const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1e9);
  const random = seeded(seed);
  const started = performance.now();
  let folders = kills / onOneFolder;
  const results: Found[] = [];
  // Two at a time: while one process starts, the other one's folder is read.
  const lane = async () => {
    for (; folders > 0; ) {
      folders -= 1;
      results.push(await killOnOneFolder(writer, random));
    }
  };
  await Promise.all([lane(), lane()]);
  await rm(built, { recursive: true });
  const sum = (key: 'promised' | 'lost' | 'wrong') => results.reduce((all, found) => all + found[key], 0);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `journal: ${kills} kills of a real process in ${seconds} s, ${sum('promised')} acknowledged, ${sum('lost')} lost (seed ${seed})`,
  );
  expect(results.flatMap(({ errors }) => errors)).toEqual([]);
  expect({ folders: results.length, lost: sum('lost'), wrong: sum('wrong') }).toEqual({
    folders: kills / onOneFolder,
    lost: 0,
    wrong: 0,
  });
  expect(sum('promised')).toBeGreaterThan(kills);
}, 600_000);

test('a writing process that acknowledges before it writes is found out', async () => {
  const built = await mkdtemp(join(tmpdir(), 'ereje-writer-'));
  const { lost } = await killOnOneFolder(await buildWriter(built), seeded(1), 'early');
  await rm(built, { recursive: true });
  expect(lost).toBeGreaterThan(0);
}, 60_000);
