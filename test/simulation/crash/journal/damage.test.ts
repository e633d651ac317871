import { expect, test } from 'vitest';
import { storageOver } from '#shared/storage/file-storage.ts';
import { memoryFiles } from '#shared/storage/memory-files.ts';
import type { StorageFiles } from '#shared/storage/storage-files.ts';
import { testEntry } from '#shared/storage/testing-entries.ts';
import { between, seeded } from '../../random.ts';

const segmentLimit = 3000;
const entries = 60;
const all = Array.from({ length: entries }, (_, place) => place + 1);
const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1e9);

async function journalOf(first: number): Promise<StorageFiles> {
  const files = memoryFiles();
  const service = storageOver(files, { folder: null, segmentLimit });
  await service.openJournal('store-1');
  for (let seq = first; seq <= entries; seq++) await service.append([testEntry(seq)]);
  return files;
}

async function rewrite(
  files: StorageFiles,
  name: string,
  change: (bytes: Uint8Array) => Uint8Array,
): Promise<void> {
  const bytes = change(await files.read(name, 0, Number.MAX_SAFE_INTEGER));
  await files.truncate(name, 0);
  await files.append(name, bytes);
}

type Damage = (files: StorageFiles, name: string, size: number, random: () => number) => Promise<void>;

const damages: Record<string, Damage> = {
  'is cut off': (files, name, size, random) => files.truncate(name, between(random, 0, size - 1)),
  'has flipped bits': (files, name, size, random) =>
    rewrite(files, name, (bytes) => {
      for (let flips = between(random, 1, 5); flips > 0; flips--) {
        const at = between(random, 0, size - 1);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << between(random, 0, 7));
      }
      return bytes;
    }),
  'has a stretch of zeros': (files, name, size, random) =>
    rewrite(files, name, (bytes) => {
      const from = between(random, 0, size - 1);
      return bytes.fill(0, from, from + between(random, 1, 2000));
    }),
  'has a stretch of other bytes in it': (files, name, size, random) =>
    rewrite(files, name, (bytes) => {
      const from = between(random, 0, size - 1);
      const other = Uint8Array.from({ length: between(random, 1, 500) }, () => between(random, 0, 255));
      return new Uint8Array([...bytes.slice(0, from), ...other, ...bytes.slice(from)]);
    }),
  'is gone': (files, name) => files.remove(name),
};

test.each(Object.entries(damages))(
  'a segment that %s: every other record is read, and what is lost is told',
  async (_name, damage) => {
    let hurt = 0;
    for (let trial = 0; trial < 150; trial++) {
      const random = seeded(seed + trial);
      const files = await journalOf(1);
      const segments = await files.list('journal/');
      const target = segments[between(random, 0, segments.length - 1)] ?? { name: '', size: 0 };
      await damage(files, target.name, target.size, random);
      const service = storageOver(files, { folder: null, segmentLimit });
      const verified = await service.verifyJournal();
      const state = await service.openJournal('store-1');
      const read = await service.readJournal(0, 1e9);
      if (!state.ok || !read.ok || !verified.ok) throw new Error('The journal does not open');
      const there = read.value.entries.map(({ rows }) => rows[0]?.seq ?? 0);
      expect(read.value.entries, `seed ${seed + trial}`).toEqual(there.map((seq) => testEntry(seq)));
      const lost = all.filter((seq) => !there.includes(seq));
      if (lost.length > 0) hurt += 1;
      // What the database compares: the journal's own beginning and end.
      const { firstSeq, lastSeq, tornBytes } = state.value;
      const gaps = [...verified.value.gaps, ...state.value.gaps];
      const untold = lost.filter(
        (seq) =>
          seq >= firstSeq &&
          seq <= lastSeq &&
          !state.value.missing.includes(seq) &&
          !gaps.some(({ from, to }) => seq >= from && seq <= to) &&
          !verified.value.damaged.some(({ name }) => name === target.name),
      );
      expect({ untold, seed: seed + trial }).toEqual({ untold: [], seed: seed + trial });
      if (verified.value.damaged.length > 0) {
        expect(verified.value.damaged.every(({ name }) => name === target.name)).toBe(true);
        expect(state.value.damaged.length + tornBytes === 0 || target.name === segments.at(-1)?.name).toBe(
          true,
        );
      }
      // The journal goes on, whatever was done to it.
      expect(await service.append([testEntry(entries + 1)])).toEqual({ ok: true, value: null });
      const after = await storageOver(files, { folder: null, segmentLimit }).openJournal('store-1');
      expect(after).toMatchObject({ ok: true, value: { lastSeq: entries + 1, tornBytes: 0 } });
    }
    expect(hurt).toBeGreaterThan(20);
  },
  60_000,
);
