import { type EntryHead, entryHeadSchema } from './backup-contents.ts';
import { type ByteReader, byteReader } from './byte-reader.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes of an entry cannot be read where they come from: the entry is left off, the others go on. */
export class EntryUnreadable extends Error {}

/** A stream of entries that is not as it was written. */
export class EntriesDamaged extends Error {}

export interface EntryToWrite extends EntryHead {
  /** May throw `EntryUnreadable` at any place. */
  bytes: AsyncIterable<Uint8Array>;
}

export interface Entry extends EntryHead {
  /** To be read to its end, or not at all, before the next entry is asked for. Throws `EntryUnreadable` at its end where it was left off. */
  bytes: AsyncGenerator<Bytes>;
}

/*
 * An entry: length of its head (4 bytes, big end first), the head (JSON, UTF-8), then pieces: length of a piece, the
 * piece. A length of 0 ends the entry; 2^32 - 1 ends it too and says that the bytes before it are not the whole.
 */
const wholeEnd = 0;
const leftOffEnd = 0xffff_ffff;
const mostHead = 1024;

function length(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Entries as one stream of bytes. `onLeftOff` is called for an entry whose bytes could not be read. */
export async function* writeEntries(
  entries: AsyncIterable<EntryToWrite>,
  onLeftOff: (head: EntryHead) => void,
): AsyncGenerator<Uint8Array> {
  for await (const { kind, hash, bytes } of entries) {
    const head = new TextEncoder().encode(JSON.stringify({ kind, hash } satisfies EntryHead));
    yield length(head.length);
    yield head;
    yield* pieces(bytes, () => onLeftOff({ kind, hash }));
  }
}

async function* pieces(bytes: AsyncIterable<Uint8Array>, onLeftOff: () => void): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of bytes) {
      if (piece.length === 0) continue;
      yield length(piece.length);
      yield piece;
    }
  } catch (error) {
    if (!(error instanceof EntryUnreadable)) throw error;
    onLeftOff();
    yield length(leftOffEnd);
    return;
  }
  yield length(wholeEnd);
}

/** Reads entries back, one after another, up to the one of kind `end`; nothing may follow it. */
export async function* readEntries(source: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const reader = byteReader(source);
  try {
    for (;;) {
      const head = await readHead(reader);
      const bytes = readPieces(reader);
      yield { ...head, bytes };
      // What the reader of the entry left is passed over.
      await passOver(bytes);
      if (head.kind === 'end') break;
    }
    if ((await reader.some(1)).length > 0) throw new EntriesDamaged('something follows the end');
  } finally {
    await reader.close();
  }
}

async function passOver(bytes: AsyncGenerator<Bytes>): Promise<void> {
  try {
    for await (const _ of bytes);
  } catch (error) {
    if (!(error instanceof EntryUnreadable)) throw error;
  }
}

async function readHead(reader: ByteReader): Promise<EntryHead> {
  const size = await readLength(reader);
  if (size > mostHead) throw new EntriesDamaged('an impossible head');
  try {
    return entryHeadSchema.parse(JSON.parse(new TextDecoder().decode(await exactly(reader, size))));
  } catch (cause) {
    throw cause instanceof EntriesDamaged ? cause : new EntriesDamaged('no head of an entry', { cause });
  }
}

async function* readPieces(reader: ByteReader): AsyncGenerator<Bytes> {
  for (;;) {
    let rest = await readLength(reader);
    if (rest === wholeEnd) return;
    if (rest === leftOffEnd) throw new EntryUnreadable('left off when it was written');
    while (rest > 0) {
      const part = await reader.some(rest);
      if (part.length === 0) throw new EntriesDamaged('cut in an entry');
      rest -= part.length;
      yield part;
    }
  }
}

const readLength = async (reader: ByteReader) => new DataView((await exactly(reader, 4)).buffer).getUint32(0);

async function exactly(reader: ByteReader, size: number): Promise<Bytes> {
  const bytes = new Uint8Array(size);
  for (let filled = 0; filled < size; ) {
    const part = await reader.some(size - filled);
    if (part.length === 0) throw new EntriesDamaged('cut between entries');
    bytes.set(part, filled);
    filled += part.length;
  }
  return bytes;
}
