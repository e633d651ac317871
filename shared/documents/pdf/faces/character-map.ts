import type { FontTables } from './font-tables.ts';

const segmentMapping = 4;

function segmentsOf(map: DataView): DataView {
  for (let index = 0; index < map.getUint16(2); index += 1) {
    const offset = map.getUint32(8 + index * 8);
    if (map.getUint16(offset) === segmentMapping)
      return new DataView(map.buffer, map.byteOffset + offset, map.getUint16(offset + 2));
  }
  throw new Error('The font has no map of characters that can be read');
}

/** The glyph for each code point below 0x10000, 0 where the font has none (OpenType `cmap`, format 4). */
export function readCharacterMap(tables: FontTables): Uint16Array {
  const segments = segmentsOf(tables.view('cmap'));
  const doubled = segments.getUint16(6);
  const glyphs = new Uint16Array(0x10000);
  for (let at = 0; at < doubled; at += 2) {
    const last = segments.getUint16(14 + at);
    const first = segments.getUint16(16 + doubled + at);
    const delta = segments.getUint16(16 + 2 * doubled + at);
    const rangeAt = 16 + 3 * doubled + at;
    const range = segments.getUint16(rangeAt);
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint += 1) {
      const listed = range === 0 ? codePoint : segments.getUint16(rangeAt + range + 2 * (codePoint - first));
      glyphs[codePoint] = range !== 0 && listed === 0 ? 0 : listed + delta;
    }
  }
  return glyphs;
}
