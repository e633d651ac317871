import { createHash } from 'node:crypto';
import type { Outcome } from '#shared/model/problem.ts';
import { storageOver } from '#shared/storage/file-storage.ts';
import { readSegment } from '#shared/storage/segment.ts';
import type { StorageFiles } from '#shared/storage/storage-files.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import { testEntry } from '#shared/storage/testing-entries.ts';

/** Small, so that a short run begins many segments. */
export const segmentLimit = 1200;

/** What was asked of the storage and what it acknowledged. */
export interface Expected {
  /** Seqs of acknowledged entries, in groups as they were appended. */
  seqs: Set<number>;
  lastSeq: number;
  /** Entries up to this one may have been removed, because it was asked for. */
  trimmed: number;
  /** What each kept file may be: one value when it was acknowledged, several while a change of it was not. */
  files: Map<string, Set<string | null>>;
}

export const nothingExpected = (): Expected => ({
  seqs: new Set(),
  lastSeq: 0,
  trimmed: 0,
  files: new Map(),
});

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Does one thing until it is acknowledged; gives the codes of the problems on the way. */
type Try = (act: () => Promise<Outcome<unknown>>) => Promise<void>;

/** What a person's day does to the second copy, again and again; `turn` makes each day another one. */
export async function workDay(service: StorageService, expected: Expected, turn: number, attempt: Try) {
  async function append(...sizes: number[]): Promise<void> {
    const groups = sizes.map((size) =>
      Array.from({ length: size }, () => {
        expected.lastSeq += 1;
        return expected.lastSeq;
      }),
    );
    await Promise.all(
      groups.map(async (seqs) => {
        await attempt(() => service.append([testEntry(...seqs)]));
        for (const seq of seqs) expected.seqs.add(seq);
      }),
    );
  }

  async function keep(name: string, text: string): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    const before = expected.files.get(name) ?? new Set([null]);
    expected.files.set(name, new Set([...before, hashOf(bytes)]));
    await attempt(async () => {
      const handle = await service.beginFile();
      if (!handle.ok) return handle;
      const written = await service.writeFile(handle.value, bytes);
      if (!written.ok) return written;
      return service.commitFile(handle.value, name, hashOf(bytes));
    });
    expected.files.set(name, new Set([hashOf(bytes)]));
  }

  async function remove(name: string): Promise<void> {
    expected.files.set(name, new Set([...(expected.files.get(name) ?? []), null]));
    await attempt(async () => {
      const removed = await service.removeFile(name);
      // Tried again after it had gone but was not acknowledged.
      return removed.ok || removed.problem.code !== 'storageFileMissing'
        ? removed
        : { ok: true, value: null };
    });
    expected.files.set(name, new Set([null]));
  }

  await attempt(() => service.openJournal('store-1'));
  await append(1, 2, 1);
  await keep('keys.json', `keys ${turn}`);
  await append(3);
  await keep(`attachments/a${turn}`, `attachment ${turn}`);
  for (let entry = 0; entry < 4; entry++) await append(1);
  await keep(`snapshots/s${turn}`, `snapshot of ${expected.lastSeq}`);
  const upTo = expected.lastSeq - 3;
  expected.trimmed = Math.max(expected.trimmed, upTo);
  await attempt(() => service.trimJournal(upTo));
  await append(1, 1);
  if (turn > 0) await remove(`snapshots/s${turn - 1}`);
  if (turn % 3 === 2) await attempt(() => service.setJournalAside('recovered', 'store-1'));
  await append(2);
}

/** What is wrong after a restart, in words; none where every promise was kept. */
export async function brokenPromises(files: StorageFiles, expected: Expected): Promise<string[]> {
  const service = storageOver(files, { folder: null, segmentLimit });
  const state = await service.openJournal('store-1');
  const read = await service.readJournal(0, 1e9);
  const verified = await service.verifyJournal();
  if (!state.ok || !read.ok || !verified.ok) return ['the journal does not open'];
  const broken: string[] = [];
  const seen = new Set<string>();
  const there = new Set<number>();
  const entries = [...read.value.entries, ...(await entriesAside(files))];
  for (const entry of entries) {
    const seqs = entry.rows.map(({ seq }) => seq);
    for (const seq of seqs) there.add(seq);
    if (JSON.stringify(entry) !== JSON.stringify(testEntry(...seqs)))
      broken.push(`entry ${seqs} is half there`);
  }
  for (const { rows } of read.value.entries) {
    const key = rows.map(({ seq }) => seq).join();
    if (seen.has(key)) broken.push(`entry ${key} is there twice`);
    seen.add(key);
  }
  for (const seq of expected.seqs)
    if (seq > expected.trimmed && !there.has(seq)) broken.push(`${seq} is lost`);
  for (const { name, offset } of verified.value.damaged) broken.push(`${name} is damaged at ${offset}`);
  for (const { from, to } of verified.value.gaps) broken.push(`a segment with ${from}–${to} is gone`);
  // After the crash the journal may hold what was not acknowledged; the program takes it over and goes on behind it.
  expected.lastSeq = Math.max(state.value.lastSeq, ...expected.seqs, 0);
  for (const [name, allowed] of expected.files) {
    const content = await service.readFile(name, 0, 1e9);
    const hash = content.ok ? hashOf(content.value) : null;
    if (!allowed.has(hash)) broken.push(`${name} is not what was kept`);
    expected.files.set(name, new Set([hash]));
  }
  if ((await files.list('tmp/')).length > 0) broken.push('a temporary file was left');
  return broken;
}

async function entriesAside(files: StorageFiles) {
  const entries = [];
  for (const { name, size } of await files.list('aside/')) {
    entries.push(...readSegment(await files.read(name, 0, size)).records.flatMap((record) => record.entries));
  }
  return entries;
}
