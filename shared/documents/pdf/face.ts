import type { FaceName } from './drawing.ts';
import { readCharacterMap } from './faces/character-map.ts';
import { type FontTables, readFontTables } from './faces/font-tables.ts';
import { type GlyphOutlines, readGlyphOutlines } from './faces/glyph-outlines.ts';

/** A font face as layout measures it and the writer embeds it. Lengths are in ems. */
export interface Face {
  /** Whether the face can show the character: it has an outline, or the character is a space. */
  has(codePoint: number): boolean;
  /** How wide the text is at size 1. A character that the face lacks counts as wide as the font's empty box. */
  widthOf(text: string): number;
  /** From the base line upwards. */
  ascent: number;
  /** From the base line, negative. */
  descent: number;
  capHeight: number;
  /** What the writer needs to embed the face. */
  font: Font;
}

/** The inside of a face. Lengths are in units of the font, `unitsPerEm` to an em. */
export interface Font {
  name: string;
  tables: FontTables;
  outlines: GlyphOutlines;
  unitsPerEm: number;
  /** The glyph of a character; 0 where the face cannot show it. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
  /** Degrees against the clock: negative leans to the right. */
  italicAngle: number;
  /** 400 is regular, 700 bold. */
  weight: number;
  /** Left, bottom, right, top of all glyphs together. */
  box: readonly [number, number, number, number];
}

export type Faces = Readonly<Record<FaceName, Face>>;

const isSpace = (codePoint: number): boolean => /^\p{Zs}$/u.test(String.fromCodePoint(codePoint));
/** What joins, parts or turns letters round; some fonts have a box for it. */
const isFormat = (codePoint: number): boolean => /^[\p{Cf}\p{Cc}]$/u.test(String.fromCodePoint(codePoint));
const postScriptName = 6;
const windows = 3;

function readName(names: DataView): string {
  const texts = names.getUint16(4);
  for (let record = 6; record < 6 + 12 * names.getUint16(2); record += 12) {
    if (names.getUint16(record) !== windows || names.getUint16(record + 6) !== postScriptName) continue;
    const start = texts + names.getUint16(record + 10);
    const units = Array.from({ length: names.getUint16(record + 8) / 2 }, (_, unit) =>
      names.getUint16(start + 2 * unit),
    );
    return String.fromCharCode(...units);
  }
  throw new Error('The font has no PostScript name');
}

/** Takes away what would print as nothing, since a letter must not vanish from a certificate, and what is no letter. */
function shownGlyphs(tables: FontTables, outlines: GlyphOutlines): Uint16Array {
  const glyphs = readCharacterMap(tables);
  for (const [codePoint, glyph] of glyphs.entries()) {
    if (glyph === 0) continue;
    const isBlank = outlines.of(glyph).length === 0 && !isSpace(codePoint);
    if (isBlank || isFormat(codePoint)) glyphs[codePoint] = 0;
  }
  return glyphs;
}

function readAdvances(tables: FontTables, count: number): Uint16Array {
  const metrics = tables.view('hmtx');
  const withAdvance = tables.view('hhea').getUint16(34);
  return Uint16Array.from({ length: count }, (_, glyph) =>
    metrics.getUint16(4 * Math.min(glyph, withAdvance - 1)),
  );
}

function readFont(file: Uint8Array): Font {
  const tables = readFontTables(file);
  const outlines = readGlyphOutlines(tables);
  const head = tables.view('head');
  const glyphs = shownGlyphs(tables, outlines);
  const advances = readAdvances(tables, outlines.count);
  return {
    name: readName(tables.view('name')),
    tables,
    outlines,
    unitsPerEm: head.getUint16(18),
    glyphOf: (codePoint) => glyphs[codePoint] ?? 0,
    advanceOf: (glyph) => advances[glyph] ?? 0,
    italicAngle: tables.view('post').getInt32(4) / 0x10000,
    weight: tables.view('OS/2').getUint16(4),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
  };
}

/** Reads a TrueType file. Throws where the bytes are no such font. */
export function readFace(file: Uint8Array): Face {
  const font = readFont(file);
  const heights = font.tables.view('hhea');
  const ems = (units: number) => units / font.unitsPerEm;
  return {
    has: (codePoint) => font.glyphOf(codePoint) !== 0,
    widthOf: (text) => {
      let units = 0;
      for (const character of text) units += font.advanceOf(font.glyphOf(character.codePointAt(0) ?? 0));
      return ems(units);
    },
    ascent: ems(heights.getInt16(4)),
    descent: ems(heights.getInt16(6)),
    capHeight: ems(font.tables.view('OS/2').getInt16(88)),
    font,
  };
}
