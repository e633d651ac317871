import metrics from '#resources/fonts/tinos-metrics.json' with { type: 'json' };

/** The four faces of Times New Roman (Tinos and Liberation Serif have the same widths). */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

const known = 0x2600;
const unknown = 0xffff;
const twipsPerPoint = 20;

const widths: Record<Face, Uint16Array> = {
  regular: widthTable(metrics.widths.regular),
  bold: widthTable(metrics.widths.bold),
  italic: widthTable(metrics.widths.italic),
  boldItalic: widthTable(metrics.widths.boldItalic),
};

/** The face that a run of text takes. */
export function faceOf(bold: boolean, italic: boolean): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** Twips that the character moves the pen at a size in points; no kerning, as Word sets it by default. */
export function advanceOf(codePoint: number, face: Face, size: number): number {
  return (widthInUnits(codePoint, face) * size * twipsPerPoint) / metrics.unitsPerEm;
}

const advances = new Map<string, Float64Array>();

/**
 * The same for many characters: a table by code point up to U+25FF, filled in as characters are asked for; -1 is not
 * known yet.
 */
export function advancesOf(face: Face, size: number): Float64Array {
  const key = `${face} ${size}`;
  const table = advances.get(key) ?? new Float64Array(known).fill(-1);
  advances.set(key, table);
  return table;
}

/** LibreOffice counts the parts of a line in pixels of 600 dpi: at 10 pt they add up to a twip more. */
const roundedUp: Readonly<Record<number, number>> = { 10: 1 };

/** Height and base line, in twips, of a line in single spacing at a size in points. */
export function lineMetrics(size: number): { ascent: number; height: number } {
  const twips = (units: number) => Math.round((units * size * twipsPerPoint) / metrics.unitsPerEm);
  const height = twips(metrics.ascent + metrics.descent + metrics.lineGap) + (roundedUp[size] ?? 0);
  return { ascent: twips(metrics.ascent + metrics.lineGap), height };
}

function widthTable(runs: number[][]): Uint16Array {
  const table = new Uint16Array(known).fill(unknown);
  for (const [first = 0, ...run] of runs) table.set(run, first);
  return table;
}

function widthInUnits(codePoint: number, face: Face): number {
  if (isInvisible(codePoint)) return 0;
  const width = codePoint < known ? (widths[face][codePoint] ?? unknown) : unknown;
  return width === unknown ? substituteWidth(codePoint) : width;
}

/** Format characters take no room: soft hyphen, zero-width spaces and joiners, marks of direction. */
function isInvisible(codePoint: number): boolean {
  return (
    codePoint === 0xad ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x2060 && codePoint <= 0x2064) ||
    codePoint === 0xfeff
  );
}

/** A character that the font lacks comes from another font: a full em for East Asian and emoji, else half. */
function substituteWidth(codePoint: number): number {
  return codePoint >= 0x1100 ? metrics.unitsPerEm : metrics.unitsPerEm / 2;
}
