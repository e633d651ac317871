import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import { drawLines } from './draw-lines.ts';
import type { LaidOutLine, Rule } from './laid-out-document.ts';
import type { ParagraphLine } from './lay-out-paragraph.ts';
import { heightOf } from './lay-out-table.ts';

/** The line above the footnotes, with a millimetre of room over and under it, a quarter of the text wide; twips. */
const separator = { above: 57, thickness: 10, below: 57, share: 1 / 4 };
const separatorHeight = separator.above + separator.thickness + separator.below;

/** The first lines of a footnote that never stand alone at the foot of a page. */
const orphans = 2;

/** How much of a page the lines of its footnotes take, with the rule above them; twips. */
export function footnotesHeight(lines: readonly ParagraphLine[]): number {
  return lines.length === 0 ? 0 : separatorHeight + heightOf(lines);
}

/** The lines of footnotes at the foot of a page, and those that wait for the next page. */
export interface PageFootnotes {
  placed: readonly ParagraphLine[];
  carried: readonly ParagraphLine[];
}

/**
 * Adds footnotes to those of a page where `room` twips are left for all of them. A footnote that does not fit is
 * parted, or waits for the next page as a whole, and so does every footnote after it; its mark stays where it is.
 */
export function addFootnotes(
  footnotes: PageFootnotes,
  added: readonly (readonly ParagraphLine[])[],
  room: number,
): PageFootnotes {
  let { placed, carried } = footnotes;
  for (const lines of added) {
    const count = carried.length > 0 ? 0 : fittingLines(placed, lines, room);
    placed = [...placed, ...lines.slice(0, count)];
    carried = [...carried, ...lines.slice(count)];
  }
  return { placed, carried };
}

function fittingLines(
  placed: readonly ParagraphLine[],
  lines: readonly ParagraphLine[],
  room: number,
): number {
  for (let count = lines.length; count >= Math.min(lines.length, orphans); count--) {
    if (footnotesHeight([...placed, ...lines.slice(0, count)]) <= room) return count;
  }
  return 0;
}

/** Draws the footnotes so that they end at `bottom`, with the rule above them. */
export function drawFootnotes(
  footnotes: readonly ParagraphLine[],
  format: ResolvedFormat,
  bottom: number,
): { lines: LaidOutLine[]; rules: Rule[] } {
  if (footnotes.length === 0) return { lines: [], rules: [] };
  const { left } = format.margin;
  const top = bottom - footnotesHeight(footnotes);
  const y = top + separator.above + separator.thickness / 2;
  const x2 = left + format.textWidth * separator.share;
  return {
    lines: drawLines(footnotes, left, top + separatorHeight),
    rules: [{ x1: left, x2, y1: y, y2: y, thickness: separator.thickness }],
  };
}
