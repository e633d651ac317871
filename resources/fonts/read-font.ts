/** The few TrueType tables that measuring needs: head, hhea, hmtx and cmap. */
function tableAt(font: DataView, tag: string): number {
  const count = font.getUint16(4);
  for (let index = 0; index < count; index++) {
    const record = 12 + 16 * index;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(record + byte)));
    if (name === tag) return font.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Font units: the em, and the ascent, descent and line gap of `hhea`, all as positive figures. */
export function readVerticalMetrics(bytes: Uint8Array) {
  const font = viewOf(bytes);
  const hhea = tableAt(font, 'hhea');
  return {
    unitsPerEm: font.getUint16(tableAt(font, 'head') + 18),
    ascent: font.getInt16(hhea + 4),
    descent: -font.getInt16(hhea + 6),
    lineGap: font.getInt16(hhea + 8),
  };
}

/** The advance width, in font units, of every character of the Basic Multilingual Plane that the font has. */
export function readAdvances(bytes: Uint8Array): Map<number, number> {
  const font = viewOf(bytes);
  const hmtx = tableAt(font, 'hmtx');
  const longMetrics = font.getUint16(tableAt(font, 'hhea') + 34);
  const advances = new Map<number, number>();
  for (const [codePoint, glyph] of readGlyphs(font)) {
    advances.set(codePoint, font.getUint16(hmtx + 4 * Math.min(glyph, longMetrics - 1)));
  }
  return advances;
}

/** Code point to glyph, from the cmap subtable of format 4 (Windows, Unicode). */
function* readGlyphs(font: DataView): Generator<[codePoint: number, glyph: number]> {
  const table = unicodeTable(font);
  const segments = font.getUint16(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const offsets = deltas + 2 * segments;
  for (let segment = 0; segment < segments; segment++) {
    const start = font.getUint16(starts + 2 * segment);
    const offset = font.getUint16(offsets + 2 * segment);
    const delta = font.getUint16(deltas + 2 * segment);
    for (let code = start; code <= font.getUint16(ends + 2 * segment); code++) {
      const direct = offset === 0;
      const place = offsets + 2 * segment + offset + 2 * (code - start);
      const raw = direct ? code : code === 0xffff ? 0 : font.getUint16(place);
      const glyph = direct || raw !== 0 ? (raw + delta) & 0xffff : 0;
      if (glyph !== 0) yield [code, glyph];
    }
  }
}

function unicodeTable(font: DataView): number {
  const cmap = tableAt(font, 'cmap');
  for (let index = 0; index < font.getUint16(cmap + 2); index++) {
    const record = cmap + 4 + 8 * index;
    const table = cmap + font.getUint32(record + 4);
    if (font.getUint16(record) === 3 && font.getUint16(table) === 4) return table;
  }
  throw new Error('The font has no Unicode character map');
}
