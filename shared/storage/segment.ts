import type { ChangeRow } from '#shared/model/change-row.ts';
import { encodeFrame, type Frame, largestPayload, scanFrames } from './frame.ts';
import { StorageRefusal } from './storage-answer.ts';
import type { JournalEntry } from './storage-service.ts';

/** Where a segment of the journal stands: `journal/<lowest seq at its beginning>-<its number>.log`. */
export interface SegmentName {
  name: string;
  /** Lowest seq of its first record; 0 where it was begun before any. */
  first: number;
  /** Segments are numbered as they are begun, without holes. */
  number: number;
}

/** The newest row that was written. */
export interface LastRow {
  seq: number;
  id: string;
  at: string;
}

/** First record of a segment: whose journal it is, and what stood in it when the segment was begun. */
export interface SegmentHeader {
  journal: 'ereje';
  version: number;
  storeId: string | null;
  /** ISO 8601 instant. */
  createdAt: string;
  last: LastRow | null;
  schemaVersion: number;
}

/** Each later record: the entries that were written together. Torn or whole, never a part of them. */
interface SegmentRecord {
  entries: JournalEntry[];
}

export interface ReadRecord {
  offset: number;
  end: number;
  entries: JournalEntry[];
}

export interface ReadSegment {
  header: SegmentHeader | null;
  records: ReadRecord[];
  damaged: number[];
  /** Where the whole records end: what follows is torn. */
  end: number;
}

/** Version of the journal's format. */
export const journalVersion = 1;

export const segmentName = (first: number, number: number): SegmentName => ({
  name: `journal/${String(first).padStart(12, '0')}-${String(number).padStart(6, '0')}.log`,
  first,
  number,
});

export function parseSegmentName(name: string): SegmentName | null {
  const [, first, number] = /^journal\/(\d{12,15})-(\d{6,9})\.log$/.exec(name) ?? [];
  return first && number ? { name, first: Number(first), number: Number(number) } : null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const encodeHeader = (header: SegmentHeader): Uint8Array => encode(JSON.stringify(header));

/** The frame of a record, of its entries as JSON. Throws `storageFailed` beyond the largest size. */
export const encodeRecord = (entries: readonly string[]): Uint8Array =>
  encode(`{"entries":[${entries.join()}]}`);

function encode(json: string): Uint8Array {
  const payload = encoder.encode(json);
  if (payload.length > largestPayload) throw new StorageRefusal('storageFailed');
  return encodeFrame(payload);
}

/** Reads the bytes of a segment from `from` on. Throws `storageNewer` where a newer program wrote it. */
export function readSegment(bytes: Uint8Array, from = 0): ReadSegment {
  const { frames, damaged, end } = scanFrames(bytes, from);
  const read: ReadSegment = { header: null, records: [], damaged, end };
  for (const frame of frames) {
    const content = decode(frame);
    if (isHeader(content)) read.header = content;
    else if (isRecord(content)) read.records.push({ ...content, offset: frame.offset, end: frame.end });
    else read.damaged.push(frame.offset);
  }
  return read;
}

function decode(frame: Frame): unknown {
  try {
    return JSON.parse(decoder.decode(frame.payload));
  } catch {
    return null;
  }
}

function isHeader(content: unknown): content is SegmentHeader {
  if (typeof content !== 'object' || content === null || !('journal' in content)) return false;
  if ('version' in content && typeof content.version === 'number' && content.version > journalVersion) {
    throw new StorageRefusal('storageNewer');
  }
  return true;
}

const isRecord = (content: unknown): content is SegmentRecord =>
  typeof content === 'object' &&
  content !== null &&
  'entries' in content &&
  Array.isArray(content.entries) &&
  content.entries.every(isEntry);

const isEntry = (entry: unknown): entry is JournalEntry =>
  typeof entry === 'object' &&
  entry !== null &&
  'rows' in entry &&
  Array.isArray(entry.rows) &&
  entry.rows.length > 0 &&
  entry.rows.every((row) => typeof row === 'object' && row !== null && Number.isInteger(row.seq));

/** The newer of two rows. */
export function laterRow(last: LastRow | null, { seq, id, at }: ChangeRow): LastRow {
  return last && last.seq >= seq ? last : { seq, id, at };
}
