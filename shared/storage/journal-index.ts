import type { SegmentHeader } from './segment.ts';
import { listSegments, loadSegment, type StoredSegment } from './segment-reader.ts';
import type { StorageFiles } from './storage-files.ts';
import type { JournalDamage, JournalEntry, JournalGap } from './storage-service.ts';

/** Where an entry stands: the `place`-th of the record at `offset`. */
interface EntryPlace {
  segment: StoredSegment;
  offset: number;
  place: number;
  /** Highest seq of its rows. */
  seq: number;
  /** The same for the same entry, written twice. */
  key: string;
  /** About, in bytes. */
  size: number;
}

/** What one segment holds. */
export interface IndexedSegment {
  segment: StoredSegment;
  header: SegmentHeader | null;
  places: EntryPlace[];
  /** Highest seq of its rows, 0 where it has none. */
  lastSeq: number;
  damaged: JournalDamage[];
}

const highestSeq = ({ rows }: JournalEntry) => Math.max(...rows.map(({ seq }) => seq));
const keyOf = ({ rows }: JournalEntry) => rows.map(({ seq, id }) => `${seq}:${id}`).join();

/** Reads segments and remembers what stands where, until they change. */
export function journalIndex(files: StorageFiles) {
  let indexed = new Map<string, IndexedSegment>();
  let sorted: EntryPlace[] | null = null;
  let loaded: { name: string; entries: Map<number, JournalEntry[]> } | null = null;

  async function load(segment: StoredSegment) {
    const read = await loadSegment(files, segment);
    loaded = {
      name: segment.name,
      entries: new Map(read.records.map((each) => [each.offset, each.entries])),
    };
    return read;
  }

  async function indexSegment(segment: StoredSegment): Promise<IndexedSegment> {
    const known = indexed.get(segment.name);
    if (known?.segment.size === segment.size) return known;
    sorted = null;
    const read = await load(segment);
    const places = read.records.flatMap(({ offset, end, entries }) =>
      entries.map((entry, place) => {
        const size = (end - offset) / entries.length;
        return { segment, offset, place, seq: highestSeq(entry), key: keyOf(entry), size };
      }),
    );
    const torn = read.end < segment.size ? [read.end] : [];
    return {
      segment,
      header: read.header,
      places,
      lastSeq: places.reduce((last, { seq }) => Math.max(last, seq), 0),
      damaged: [...read.damaged, ...torn].map((offset) => ({ name: segment.name, offset })),
    };
  }

  /** All segments, in order; those that did not change are not read again. */
  async function segments(): Promise<IndexedSegment[]> {
    const list: IndexedSegment[] = [];
    for (const segment of await listSegments(files)) list.push(await indexSegment(segment));
    if (list.length !== indexed.size) sorted = null;
    indexed = new Map(list.map((each) => [each.segment.name, each]));
    return list;
  }

  async function places(): Promise<EntryPlace[]> {
    const list = await segments();
    sorted ??= onceEach(list.flatMap((each) => each.places)).sort((a, b) => a.seq - b.seq);
    return sorted;
  }

  async function entryAt({ segment, offset, place }: EntryPlace): Promise<JournalEntry[]> {
    if (loaded?.name !== segment.name) await load(segment);
    const entry = loaded?.entries.get(offset)?.[place];
    return entry ? [entry] : [];
  }

  /** See `StorageService.readJournal`. */
  async function read(after: number, limit: number) {
    const all = await places();
    let next = firstAbove(all, after);
    const entries: JournalEntry[] = [];
    let size = 0;
    let seq = 0;
    for (; next < all.length; next++) {
      const place = all[next];
      if (!place) break;
      // Two entries with one seq are never parted: the next page begins above it.
      if (entries.length > 0 && size + place.size > limit && place.seq > seq) break;
      entries.push(...(await entryAt(place)));
      size += place.size;
      seq = place.seq;
    }
    const more = next < all.length;
    if (!more) forget();
    return { entries, more };
  }

  /** A long journal's index is large, and seldom asked for. */
  function forget(): void {
    indexed = new Map();
    sorted = null;
    loaded = null;
  }

  return { segments, indexSegment, read, forget };
}

function onceEach(places: EntryPlace[]): EntryPlace[] {
  return [...new Map(places.map((place) => [place.key, place])).values()];
}

/** Index of the first place whose seq is above `seq`, by halves. */
function firstAbove(places: readonly EntryPlace[], seq: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.seq ?? 0) > seq) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a segment that is gone can have held. Reads only its neighbours. */
export async function gapsByNumber(
  segments: readonly StoredSegment[],
  read: (segment: StoredSegment) => Promise<IndexedSegment>,
): Promise<JournalGap[]> {
  const gaps: JournalGap[] = [];
  for (const [place, next] of segments.entries()) {
    const before = segments[place - 1];
    if (before && next.number !== before.number + 1)
      gaps.push(...gapBetween(await read(before), await read(next)));
  }
  return gaps;
}

/** Seqs that had been written when `next` was begun, and that stand no more at the end of the segment `before`. */
export function gapBetween(before: IndexedSegment, next: IndexedSegment): JournalGap[] {
  const from = Math.max(before.lastSeq, before.header?.last?.seq ?? 0) + 1;
  const to = next.header?.last?.seq ?? next.segment.first - 1;
  return from <= to ? [{ from, to }] : [];
}
