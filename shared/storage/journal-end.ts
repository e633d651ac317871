import {
  encodeHeader,
  journalVersion,
  type LastRow,
  laterRow,
  type ReadSegment,
  readSegment,
  segmentName,
} from './segment.ts';
import { listSegments, loadSegment, type StoredSegment } from './segment-reader.ts';
import { StorageError, type StorageFiles } from './storage-files.ts';
import type { JournalEntry } from './storage-service.ts';

/** A segment is closed, and the next one begun, when it has this many bytes: a start of the program reads one. */
export const segmentLimit = 1024 * 1024;

/** The open segment, as far as it is known to be whole. */
interface End {
  name: string;
  number: number;
  /** Where the next record goes. */
  size: number;
  /** Bytes behind `size`: of a crash (they are kept aside), or of a write that failed (they are dropped). */
  rest: 'none' | 'torn' | 'failed';
  /** It has damaged places: what comes goes into the next one, so that this start is the last to find them. */
  damaged: boolean;
}

/** What is known of the journal's rows. */
export interface Written {
  storeId: string | null;
  last: LastRow | null;
  schemaVersion: number;
}

/** What `find` saw in the open segment; null where there is none. */
export interface FoundEnd {
  segment: StoredSegment | null;
  read: ReadSegment | null;
  tornBytes: number;
}

const nothing: Written = { storeId: null, last: null, schemaVersion: 0 };

/** The end of the journal: finds it, cuts what is torn, and writes behind it. Calls must not overlap. */
export function journalEnd(files: StorageFiles, limit: number) {
  let end: End | null = null;
  let written = nothing;
  let known = false;
  let lastNumber = 0;
  /** A segment that could not be begun; it goes before the next one comes. */
  let leftover: { name: string; torn: boolean } | null = null;

  /** Reads the open segment. Of the others only the names are read. */
  async function find(): Promise<FoundEnd> {
    const segments = await listSegments(files);
    let tornBytes = 0;
    lastNumber = segments.at(-1)?.number ?? 0;
    end = null;
    written = nothing;
    for (let segment = segments.pop(); segment; segment = segments.pop()) {
      const read = await loadSegment(files, segment);
      tornBytes += segment.size - read.end;
      if (read.end === 0) {
        // Begun at the moment of a crash: nothing of it was whole.
        leftover = { name: segment.name, torn: true };
        await clearLeftover().catch(laterIfRefused);
        lastNumber = segment.number - 1;
        continue;
      }
      take(segment, read);
      if (written.storeId === null) await findStore(segments);
      await cutTorn().catch(laterIfRefused);
      known = true;
      return { segment, read, tornBytes };
    }
    known = true;
    return { segment: null, read: null, tornBytes };
  }

  function take(segment: StoredSegment, read: ReadSegment): void {
    end = {
      name: segment.name,
      number: segment.number,
      size: read.end,
      rest: segment.size > read.end ? 'torn' : 'none',
      damaged: read.damaged.length > 0,
    };
    if (read.header) {
      const { storeId, last, schemaVersion } = read.header;
      written = { storeId, last, schemaVersion };
    }
    for (const { entries } of read.records) note(entries);
  }

  /** The open segment has lost its header: another one says whose journal it is. */
  async function findStore(others: StoredSegment[]): Promise<void> {
    for (const segment of others.toReversed()) {
      const header = readSegment(await files.read(segment.name, 0, Math.min(segment.size, 4096))).header;
      if (!header?.storeId) continue;
      written = { ...written, storeId: header.storeId };
      return;
    }
  }

  function note(entries: JournalEntry[]): void {
    for (const row of entries.flatMap(({ rows }) => rows)) {
      written = {
        storeId: written.storeId,
        last: laterRow(written.last, row),
        schemaVersion: Math.max(written.schemaVersion, row.schemaVersion),
      };
    }
  }

  async function clearLeftover(): Promise<void> {
    if (!leftover) return;
    const { name, torn } = leftover;
    await (torn ? files.rename(name, tornName(name, 0)) : files.remove(name)).catch(ignoreMissing);
    await files.syncFolder();
    leftover = null;
  }

  async function keepTorn({ name, size }: End): Promise<void> {
    const kept = tornName(name, size);
    await files.append(kept, await files.read(name, size, Number.MAX_SAFE_INTEGER));
    await files.sync(kept);
    await files.syncFolder();
  }

  /** Cuts the end at the last whole record. */
  async function cutTorn(): Promise<void> {
    if (!end || end.rest === 'none') return;
    if (end.rest === 'torn') await keepTorn(end);
    await files.truncate(end.name, end.size).catch(ignoreMissing);
    await files.sync(end.name).catch(ignoreMissing);
    end.rest = 'none';
  }

  /** Another window may have written: reads what is new. */
  async function catchUp(): Promise<void> {
    if (!known) return;
    const last = (await listSegments(files)).at(-1);
    if (!end || last?.name !== end.name || last.size < end.size) {
      await find();
      return;
    }
    const read = readSegment(await files.read(end.name, end.size, last.size));
    for (const { entries } of read.records) note(entries);
    end.size += read.end;
    end.rest = last.size > end.size ? 'torn' : 'none';
    await cutTorn();
  }

  /** Begins the next segment: its header is durable before a record follows. */
  async function begin(first: number): Promise<End> {
    const { name, number } = segmentName(first, lastNumber + 1);
    const header = encodeHeader({
      journal: 'ereje',
      version: journalVersion,
      createdAt: new Date().toISOString(),
      ...written,
    });
    await clearLeftover();
    leftover = { name, torn: false };
    await files.append(name, header);
    await files.sync(name);
    await files.syncFolder();
    leftover = null;
    lastNumber = number;
    end = { name, number, size: header.length, rest: 'none', damaged: false };
    return end;
  }

  /** Writes entries as one record, durable when this resolves. After a failure the journal ends where it ended before. */
  async function write(entries: JournalEntry[], record: Uint8Array): Promise<void> {
    if (!known) await find();
    await cutTorn();
    const open = end && !end.damaged && end.size < limit ? end : await begin(entries[0]?.rows[0]?.seq ?? 0);
    open.rest = 'failed';
    await files.append(open.name, record);
    await files.sync(open.name);
    open.rest = 'none';
    open.size += record.length;
    note(entries);
  }

  return {
    find,
    catchUp,
    write,
    written: () => written,
    /** A journal without a segment gets one that says whose it is. */
    async beginFor(storeId: string): Promise<void> {
      written = { ...nothing, storeId };
      await begin(0);
    },
  };
}

/** The time keeps apart what was torn from the same place on different days. */
const tornName = (name: string, from: number) =>
  `torn/${name.replace(/^journal\//, '').replace(/\.log$/, '')}-${from}-${Date.now()}`;

function ignoreMissing(error: unknown): void {
  if (!(error instanceof StorageError) || error.code !== 'missing') throw error;
}

/** A disk that is full or may not be written cannot keep the torn bytes aside yet; it does before the next write. */
function laterIfRefused(error: unknown): void {
  if (!(error instanceof StorageError) || error.code === 'missing') throw error;
}
