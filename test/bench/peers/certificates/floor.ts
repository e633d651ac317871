import { readFileSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { type Font, readFace } from '#shared/documents/pdf/face.ts';
import { subsetFace } from '#shared/documents/pdf/faces/subset-face.ts';
import { type CertificatePeer, fontFile } from './certificate-peer.ts';
import { type ContentLine, commonLines, contentOf, frames, ownLines, pageSize, square } from './content.ts';

/**
 * The floor: strings and Node's own compression, all in memory, nothing said of the file beyond what a viewer needs.
 * Nothing that does the whole work is likely to be faster.
 */

const { width, height } = pageSize;
const short = (length: number): number => Math.round(length * 100) / 100;
const hex = (number: number): string => number.toString(16).padStart(4, '0');

/** A face with the glyphs that were used, by their characters. */
interface UsedFont {
  font: Font;
  glyphs: Map<string, number>;
}

function shown({ text, size, bold, x, y }: ContentLine, fonts: readonly UsedFont[]): string {
  const used = fonts[bold ? 1 : 0];
  if (!used) return '';
  let codes = '';
  let units = 0;
  for (const character of text) {
    const glyph = used.glyphs.get(character) ?? used.font.glyphOf(character.codePointAt(0) ?? 0);
    used.glyphs.set(character, glyph);
    codes += hex(glyph);
    units += used.font.advanceOf(glyph);
  }
  const left = x ?? (width - (units * size) / used.font.unitsPerEm) / 2;
  return `/F${bold ? 1 : 0} ${size} Tf 1 0 0 1 ${short(left)} ${y} Tm<${codes}>Tj\n`;
}

const texts = (lines: readonly ContentLine[], fonts: readonly UsedFont[]): string =>
  `BT\n${lines.map((line) => shown(line, fonts)).join('')}ET\n`;

function pageContent(index: number, fonts: readonly UsedFont[]): string {
  const { code } = contentOf(index);
  const module = (square.size / code.size).toFixed(5);
  let runs = '';
  for (const [x, y, length] of code.runs) runs += `${x} ${code.size - 1 - y} ${length} 1 re\n`;
  return `/X Do\n${texts(ownLines(index), fonts)}${module} 0 0 ${module} ${square.x} ${square.y} cm\n${runs}f`;
}

function fontObjects({ font, glyphs }: UsedFont, at: number): (string | [string, Uint8Array])[] {
  const thousandths = (units: number) => short((units * 1000) / font.unitsPerEm);
  const widths = [...glyphs.values()].map((glyph) => `${glyph}[${thousandths(font.advanceOf(glyph))}]`);
  const names = [...glyphs].map(
    ([character, glyph]) => `<${hex(glyph)}><${hex(character.codePointAt(0) ?? 0)}>`,
  );
  const map = `/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/U def/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange ${names.length} beginbfchar ${names.join('\n')} endbfchar endcmap end end`;
  const file = subsetFace(font, glyphs.values());
  return [
    `<</Type/Font/Subtype/Type0/BaseFont/${font.name}/Encoding/Identity-H/DescendantFonts[${at + 1} 0 R]/ToUnicode ${at + 4} 0 R>>`,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${font.name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${at + 2} 0 R/CIDToGIDMap/Identity/W[${widths.join('')}]>>`,
    `<</Type/FontDescriptor/FontName/${font.name}/Flags 4/FontBBox[${font.box.map(thousandths).join(' ')}]/ItalicAngle 0/Ascent 891/Descent -216/CapHeight 662/StemV 80/FontFile2 ${at + 3} 0 R>>`,
    [`/Length1 ${file.length}`, file],
    ['', Buffer.from(map)],
  ];
}

const perFont = 5;

export const make: CertificatePeer = async (count, output, folder) => {
  const fonts = [false, true].map(
    (bold): UsedFont => ({ font: readFace(readFileSync(fontFile(folder, bold))).font, glyphs: new Map() }),
  );
  const borders = frames.map(
    ({ inset, thickness }) =>
      `${thickness} w ${inset} ${inset} ${width - 2 * inset} ${height - 2 * inset} re S\n`,
  );
  const form = `/Type/XObject/Subtype/Form/BBox[0 0 ${width} ${height}]/Resources<</Font<</F0 5 0 R/F1 ${5 + perFont} 0 R>>>>`;
  const common = Buffer.from(borders.join('') + texts(commonLines, fonts));
  const pages = Array.from({ length: count }, (_, index) => Buffer.from(pageContent(index, fonts), 'latin1'));
  const first = 5 + 2 * perFont;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const objects: (string | [string, Uint8Array])[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/MediaBox[0 0 ${width} ${height}]/Resources 3 0 R/Kids[${kids}]>>`,
    `<</Font<</F0 5 0 R/F1 ${5 + perFont} 0 R>>/XObject<</X 4 0 R>>>>`,
    [form, common],
    ...fonts.flatMap((font, index) => fontObjects(font, 5 + perFont * index)),
    ...pages.flatMap((content, index): (string | [string, Uint8Array])[] => [
      `<</Type/Page/Parent 2 0 R/Contents ${first + 2 * index + 1} 0 R>>`,
      ['', content],
    ]),
  ];
  writeFileSync(output, fileOf(objects));
};

function fileOf(objects: readonly (string | [string, Uint8Array])[]): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (part: Buffer | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  put('%PDF-1.5\n');
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    if (typeof object === 'string') {
      put(`${index + 1} 0 obj\n${object}\nendobj\n`);
      continue;
    }
    const deflated = deflateSync(object[1]);
    put(`${index + 1} 0 obj\n<<${object[0]}/Filter/FlateDecode/Length ${deflated.length}>>stream\n`);
    put(deflated);
    put('\nendstream\nendobj\n');
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  put(
    `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`,
  );
  return Buffer.concat(parts);
}
