import type { FontTables } from './font-tables.ts';

/** The outlines of a font (OpenType `glyf`, `loca`). */
export interface GlyphOutlines {
  /** How many glyphs the font has. */
  count: number;
  /** The outline as the font stores it, not copied; no bytes for a glyph that shows nothing. */
  of(glyph: number): Uint8Array;
  /** Glyphs that this one is put together from; none for a simple one. */
  componentsOf(glyph: number): number[];
}

const longOffsetsAt = 50;
const argumentsAreWords = 0x1;
const hasScale = 0x8;
const moreComponents = 0x20;
const hasTwoScales = 0x40;
const hasTwoByTwo = 0x80;

const scaleBytes = (flags: number): number => {
  if (flags & hasScale) return 2;
  if (flags & hasTwoScales) return 4;
  return flags & hasTwoByTwo ? 8 : 0;
};

function componentsIn(outline: Uint8Array): number[] {
  if (outline.length === 0) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const isComposite = view.getInt16(0) < 0;
  if (!isComposite) return [];
  const components: number[] = [];
  let at = 10;
  let flags = moreComponents;
  while (flags & moreComponents) {
    flags = view.getUint16(at);
    components.push(view.getUint16(at + 2));
    at += 4 + (flags & argumentsAreWords ? 4 : 2) + scaleBytes(flags);
  }
  return components;
}

/** Reads where each outline lies. */
export function readGlyphOutlines(tables: FontTables): GlyphOutlines {
  const outlines = tables.bytes('glyf');
  const places = tables.view('loca');
  const isLong = tables.view('head').getInt16(longOffsetsAt) === 1;
  const placeOf = (glyph: number): number =>
    isLong ? places.getUint32(4 * glyph) : 2 * places.getUint16(2 * glyph);
  const of = (glyph: number): Uint8Array => outlines.subarray(placeOf(glyph), placeOf(glyph + 1));
  return {
    count: tables.view('maxp').getUint16(4),
    of,
    componentsOf: (glyph) => componentsIn(of(glyph)),
  };
}
