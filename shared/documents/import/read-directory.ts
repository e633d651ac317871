import { DocumentRefused } from './document-refused.ts';
import { largestUnpacked, mostParts } from './size-limits.ts';

/** One entry of a ZIP archive's central directory (APPNOTE.TXT 4.3.12); sizes in bytes. */
export interface ArchiveEntry {
  name: string;
  method: number;
  crc: number;
  packedSize: number;
  /** What the directory says; the true size may differ. */
  declaredSize: number;
  headerOffset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;
/** Deflate cannot reach more than about 1030; XML that people wrote stays far below this. */
const highestRatio = 200;
const ratioMattersFrom = 16 * 1024 * 1024;

/** Entries of the archive, checked: count, places, declared sizes and ratios, no entry twice, none encrypted. */
export function readDirectory(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) throw new DocumentRefused('docxTooLargeInside');
  const entries: ArchiveEntry[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(view, bytes, offset, end);
    entries.push(entry.value);
    offset = entry.next;
  }
  checkEntries(entries);
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new DocumentRefused('docxBroken');
}

function readEntry(view: DataView, bytes: Uint8Array, offset: number, end: number) {
  if (offset + entryLength > end || view.getUint32(offset, true) !== entrySignature) {
    throw new DocumentRefused('docxBroken');
  }
  const nameEnd = offset + entryLength + view.getUint16(offset + 28, true);
  const next = nameEnd + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  if (next > end) throw new DocumentRefused('docxBroken');
  if (view.getUint16(offset + 8, true) & 1) throw new DocumentRefused('docxEncrypted');
  const value: ArchiveEntry = {
    name: new TextDecoder().decode(bytes.subarray(offset + entryLength, nameEnd)),
    method: view.getUint16(offset + 10, true),
    crc: view.getUint32(offset + 16, true),
    packedSize: view.getUint32(offset + 20, true),
    declaredSize: view.getUint32(offset + 24, true),
    headerOffset: view.getUint32(offset + 42, true),
  };
  return { value, next };
}

function checkEntries(entries: readonly ArchiveEntry[]): void {
  const total = entries.reduce((sum, { declaredSize }) => sum + declaredSize, 0);
  const inflated = entries.some(
    ({ declaredSize, packedSize }) =>
      declaredSize > ratioMattersFrom && declaredSize > packedSize * highestRatio,
  );
  if (total > largestUnpacked || inflated) throw new DocumentRefused('docxTooLargeInside');
  // Two entries of one name: programs differ in which of them they read, so neither is trusted.
  if (new Set(entries.map(({ name }) => name)).size < entries.length) throw new DocumentRefused('docxBroken');
}
