import { type FaceName, faceNames } from './drawing.ts';
import type { Face, Faces } from './face.ts';
import { subsetFace } from './faces/subset-face.ts';
import type { PdfFile } from './file/pdf-file.ts';
import { fourDigits, written } from './file/written.ts';
import { MissingGlyphs } from './missing-glyphs.ts';

/** The fonts of a document: faces that a text was shown in, with the characters that it needed. */
export interface Fonts {
  /** The name of the face in contents. */
  nameOf(face: FaceName): string;
  /** The text as contents show it. Throws `MissingGlyphs` where the face lacks a character. */
  show(face: FaceName, text: string): string;
  /** Writes all faces that were used and gives the entries of a dictionary of fonts. */
  write(file: PdfFile): string;
}

/**
 * A text stands in contents by its code points, not by glyphs: in these fonts `Ә` and the Latin letter that looks like
 * it share a glyph, and whoever copies the name from the PDF must get the letter that was written.
 */
interface UsedFace {
  face: Face;
  codes: Map<string, string>;
}

/** What the character stands as in contents; null where the face cannot show it. */
function codeOf(used: UsedFace, character: string): string | null {
  const known = used.codes.get(character);
  if (known) return known;
  const codePoint = character.codePointAt(0) ?? 0;
  if (!used.face.has(codePoint)) return null;
  const code = fourDigits(codePoint);
  used.codes.set(character, code);
  return code;
}

function shownIn(name: FaceName, used: UsedFace, text: string): string {
  let shown = '';
  const missing = new Set<string>();
  for (const character of text) {
    const code = codeOf(used, character);
    if (code) shown += code;
    else missing.add(character);
  }
  if (missing.size > 0) throw new MissingGlyphs(name, [...missing]);
  return `<${shown}>`;
}

const codePointsOf = (used: UsedFace): number[] =>
  [...used.codes.keys()].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);

/** Six letters that are others for another choice of glyphs (ISO 32000-1, 9.6.4). */
function subsetTag(codePoints: readonly number[]): string {
  let mixed = 17;
  for (const codePoint of codePoints) mixed = (mixed * 31 + codePoint) % 26 ** 6;
  return Array.from({ length: 6 }, (_, place) =>
    String.fromCharCode(65 + (Math.floor(mixed / 26 ** place) % 26)),
  ).join('');
}

function glyphMap(face: Face, codePoints: readonly number[]): Uint8Array {
  const map = new DataView(new ArrayBuffer(2 * ((codePoints.at(-1) ?? 0) + 1)));
  for (const codePoint of codePoints) map.setUint16(2 * codePoint, face.font.glyphOf(codePoint));
  return new Uint8Array(map.buffer);
}

/** At most so many characters may stand in one list (Adobe Technical Note 5014). */
const listLength = 100;

/** Says which letter each code is (ISO 32000-1, 9.10.3). */
function characterNames(codePoints: readonly number[]): string {
  const lines = codePoints.map(fourDigits).map((code) => `<${code}><${code}>`);
  const lists: string[] = [];
  for (let from = 0; from < lines.length; from += listLength) {
    const list = lines.slice(from, from + listLength);
    lists.push(`${list.length} beginbfchar\n${list.join('\n')}\nendbfchar`);
  }
  return `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${lists.join('\n')}
endcmap
CMapName currentdict/CMap defineresource pop
end
end`;
}

const symbolic = 4;
const italic = 64;
/** The stems of a face are not stored in it; viewers use the figure only for a font that they lack. */
const stemOf = (weight: number): number => Math.round(50 + (weight / 65) ** 2);

function descriptor(name: string, { font, ascent, descent, capHeight }: Face, file: number): string {
  const thousandths = (units: number) => written((units * 1000) / font.unitsPerEm);
  const flags = symbolic + (font.italicAngle === 0 ? 0 : italic);
  const box = font.box.map(thousandths).join(' ');
  const heights = `/Ascent ${written(ascent * 1000)}/Descent ${written(descent * 1000)}/CapHeight ${written(capHeight * 1000)}`;
  return `<</Type/FontDescriptor/FontName/${name}/Flags ${flags}/FontBBox[${box}]/ItalicAngle ${written(font.italicAngle)}${heights}/StemV ${stemOf(font.weight)}/FontFile2 ${file} 0 R>>`;
}

function descendant(name: string, face: Face, codePoints: readonly number[], about: number, map: number) {
  const { font } = face;
  const width = (codePoint: number) =>
    written((font.advanceOf(font.glyphOf(codePoint)) * 1000) / font.unitsPerEm);
  const widths = codePoints.map((codePoint) => `${codePoint}[${width(codePoint)}]`).join('');
  return `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${about} 0 R/CIDToGIDMap ${map} 0 R/W[${widths}]>>`;
}

function writeFace(file: PdfFile, used: UsedFace): number {
  const { face } = used;
  const codePoints = codePointsOf(used);
  const name = `${subsetTag(codePoints)}+${face.font.name}`;
  const subset = subsetFace(face.font, codePoints.map(face.font.glyphOf));
  const font = file.reserve();
  const below = file.reserve();
  const about = file.reserve();
  const bytes = file.reserve();
  const names = file.reserve();
  const map = file.reserve();
  file.object(
    font,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${below} 0 R]/ToUnicode ${names} 0 R>>`,
  );
  file.object(below, descendant(name, face, codePoints, about, map));
  file.object(about, descriptor(name, face, bytes));
  file.deflated(bytes, `/Length1 ${subset.length}`, subset);
  file.deflated(names, '', characterNames(codePoints));
  file.deflated(map, '', glyphMap(face, codePoints));
  return font;
}

const nameOf = (face: FaceName): string => `/F${faceNames.indexOf(face)}`;

/** Fonts of a document that is about to be written. */
export function documentFonts(faces: Faces): Fonts {
  const used = new Map<FaceName, UsedFace>();
  function show(name: FaceName, text: string): string {
    const face = used.get(name) ?? { face: faces[name], codes: new Map() };
    used.set(name, face);
    return shownIn(name, face, text);
  }
  function write(file: PdfFile): string {
    const inOrder = faceNames.filter((name) => (used.get(name)?.codes.size ?? 0) > 0);
    return inOrder
      .map((name) => `${nameOf(name)} ${writeFace(file, used.get(name) as UsedFace)} 0 R`)
      .join('');
  }
  return { nameOf, show, write };
}
