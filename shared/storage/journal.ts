import { type FoundEnd, journalEnd, segmentLimit } from './journal-end.ts';
import { gapBetween, gapsByNumber, journalIndex } from './journal-index.ts';
import { readSegment } from './segment.ts';
import { listSegments, type StoredSegment } from './segment-reader.ts';
import type { StorageFiles } from './storage-files.ts';
import type { JournalEntry, JournalState } from './storage-service.ts';

/** Most seqs that are named as missing. */
const namedMissing = 1000;

/** Bytes of a segment in which its first record is looked for at first. */
const beginning = 64 * 1024;

/** The journal over a medium. Calls must not overlap; all throw `StorageError` or `StorageRefusal`. */
export function journal(files: StorageFiles, limit = segmentLimit) {
  const end = journalEnd(files, limit);
  const index = journalIndex(files);

  async function open(storeId: string | null): Promise<JournalState> {
    const found = await end.find();
    if (!found.segment && storeId !== null) await end.beginFor(storeId);
    const segments = await listSegments(files);
    const { storeId: owner, last, schemaVersion } = end.written();
    return {
      storeId: found.segment ? owner : null,
      lastSeq: last?.seq ?? 0,
      lastId: last?.id ?? null,
      lastAt: last?.at ?? null,
      firstSeq: last ? await firstSeq(segments) : 0,
      schemaVersion,
      missing: missingSeqs(found),
      gaps: await gapsByNumber(segments, index.indexSegment),
      tornBytes: found.tornBytes,
      damaged: (found.read?.damaged ?? []).map((offset) => ({ name: found.segment?.name ?? '', offset })),
      size: segments.reduce((sum, { size }) => sum + size, 0),
    };
  }

  /** A segment that was begun before its first row does not have it in its name, but near its beginning. */
  async function firstSeq(segments: StoredSegment[]): Promise<number> {
    for (const { name, first, size } of segments) {
      if (first > 0) return first;
      for (const length of [Math.min(size, beginning), size]) {
        const [record] = readSegment(await files.read(name, 0, length)).records;
        if (record) return Math.min(...record.entries.flatMap(({ rows }) => rows.map(({ seq }) => seq)));
      }
    }
    return 0;
  }

  async function trim(upTo: number): Promise<void> {
    const segments = await listSegments(files);
    for (const segment of segments.slice(0, -1)) {
      const { lastSeq, damaged } = await index.indexSegment(segment);
      if (lastSeq > upTo) break;
      if (damaged.length === 0) await files.remove(segment.name);
      else await files.rename(segment.name, await freeName(`aside/damaged/${baseOf(segment.name)}`));
      // One after the other, so that a crash leaves no hole between segments.
      await files.syncFolder();
    }
    index.forget();
  }

  async function setAside(name: string, storeId: string): Promise<void> {
    for (const segment of await listSegments(files)) {
      await files.rename(segment.name, await freeName(`aside/${name}/${baseOf(segment.name)}`));
      await files.syncFolder();
    }
    await end.find();
    await end.beginFor(storeId);
  }

  /** `name`, or with a number behind it where something stands there: nothing that was set aside is replaced. */
  async function freeName(name: string): Promise<string> {
    const taken = new Set((await files.list(name)).map((file) => file.name));
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
    return free;
  }

  async function verify() {
    const all = await index.segments();
    const gaps = all.flatMap((next, place) => {
      const before = all[place - 1];
      return before ? gapBetween(before, next) : [];
    });
    index.forget();
    return {
      entries: all.reduce((sum, { places }) => sum + places.length, 0),
      damaged: all.flatMap(({ damaged }) => damaged),
      gaps,
    };
  }

  return {
    open,
    trim,
    setAside,
    verify,
    read: index.read,
    /** Writes them together: after a crash all are there or none. */
    write: (entries: JournalEntry[], record: Uint8Array) => end.write(entries, record),
    catchUp: end.catchUp,
  };
}

export type Journal = ReturnType<typeof journal>;

const baseOf = (name: string) => name.slice(name.lastIndexOf('/') + 1);

function missingSeqs({ read }: FoundEnd): number[] {
  const seqs = (read?.records ?? []).flatMap(({ entries }) =>
    entries.flatMap(({ rows }) => rows.map(({ seq }) => seq)),
  );
  if (seqs.length === 0) return [];
  const there = new Set(seqs);
  const lowest = seqs.reduce((a, b) => Math.min(a, b));
  const highest = seqs.reduce((a, b) => Math.max(a, b));
  const missing: number[] = [];
  for (let seq = (read?.header?.last?.seq ?? lowest - 1) + 1; seq < highest; seq++) {
    if (!there.has(seq)) missing.push(seq);
    if (missing.length === namedMissing) break;
  }
  return missing;
}
