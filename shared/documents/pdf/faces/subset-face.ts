import type { Font } from '../face.ts';

/** Glyphs begin at multiples of four, as the format asks: at odd places some readers show nothing. */
const alignment = 4;
const padded = (length: number): number => Math.ceil(length / alignment) * alignment;

/** The hints of all glyphs work with these. */
const hintTables = ['cvt ', 'fpgm', 'prep'];

/** The glyphs with all that they are put together from, and the empty box, which must be there; in their order. */
function withComponents(font: Font, glyphs: Iterable<number>): number[] {
  const all = new Set([0, ...glyphs]);
  for (const glyph of all) for (const component of font.outlines.componentsOf(glyph)) all.add(component);
  return [...all].sort((a, b) => a - b);
}

function writeOutlines(font: Font, glyphs: readonly number[], count: number) {
  const length = glyphs.reduce((sum, glyph) => sum + padded(font.outlines.of(glyph).length), 0);
  const outlines = new Uint8Array(length);
  const places = new DataView(new ArrayBuffer(4 * (count + 1)));
  const kept = new Set(glyphs);
  let end = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    places.setUint32(4 * glyph, end);
    if (!kept.has(glyph)) continue;
    const outline = font.outlines.of(glyph);
    outlines.set(outline, end);
    end += padded(outline.length);
  }
  places.setUint32(4 * count, end);
  return { glyf: outlines, loca: new Uint8Array(places.buffer) };
}

/** Width and left edge of each glyph. Beyond the widths of the font, only the left edge is stored for each. */
function writeMetrics(font: Font, glyphs: readonly number[], count: number): Uint8Array {
  const source = font.tables.view('hmtx');
  const withAdvance = font.tables.view('hhea').getUint16(34);
  const metrics = new DataView(new ArrayBuffer(4 * count));
  for (const glyph of glyphs) {
    const edgeAt = glyph < withAdvance ? 4 * glyph + 2 : 4 * withAdvance + 2 * (glyph - withAdvance);
    metrics.setUint16(4 * glyph, font.advanceOf(glyph));
    metrics.setInt16(4 * glyph + 2, source.getInt16(edgeAt));
  }
  return new Uint8Array(metrics.buffer);
}

function changed(table: Uint8Array, at: number, value: number): Uint8Array {
  const copy = table.slice();
  new DataView(copy.buffer).setUint16(at, value);
  return copy;
}

function checksumOf(bytes: Uint8Array): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + words.getUint32(at)) >>> 0;
  return sum;
}

const checksumOfFileAt = 8;
const checksumOfAnyFile = 0xb1b0afba;

/** Tables in the order of their names after a directory (OpenType 1.9, "Organization of an OpenType Font"). */
function writeFontFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...tables.keys()].sort();
  const headLength = 12 + 16 * names.length;
  const length = [...tables.values()].reduce((sum, table) => sum + padded(table.length), headLength);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  const power = 2 ** Math.floor(Math.log2(names.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, names.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (names.length - power) * 16);
  let at = headLength;
  let headAt = 0;
  for (const [index, name] of names.entries()) {
    const table = tables.get(name) ?? new Uint8Array();
    if (name === 'head') headAt = at;
    file.set(table, at);
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(entry + letter, name.charCodeAt(letter));
    view.setUint32(entry + 4, checksumOf(file.subarray(at, at + padded(table.length))));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    at += padded(table.length);
  }
  view.setUint32(headAt + checksumOfFileAt, (checksumOfAnyFile - checksumOf(file)) >>> 0);
  return file;
}

/**
 * A TrueType file with these glyphs, their components, and no others. Glyphs keep their numbers, so that nothing that
 * names one has to be rewritten; the places of the others are empty.
 */
export function subsetFace(font: Font, glyphs: Iterable<number>): Uint8Array {
  const kept = withComponents(font, glyphs);
  const count = (kept.at(-1) ?? 0) + 1;
  const { glyf, loca } = writeOutlines(font, kept, count);
  const head = changed(font.tables.bytes('head'), 50, 1);
  new DataView(head.buffer).setUint32(checksumOfFileAt, 0);
  const tables = new Map([
    ['head', head],
    ['hhea', changed(font.tables.bytes('hhea'), 34, count)],
    ['maxp', changed(font.tables.bytes('maxp'), 4, count)],
    ['hmtx', writeMetrics(font, kept, count)],
    ['loca', loca],
    ['glyf', glyf],
  ]);
  for (const name of hintTables) if (font.tables.has(name)) tables.set(name, font.tables.bytes(name));
  return writeFontFile(tables);
}
