import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import { drawLines } from './draw-lines.ts';
import type { LaidOutLine, Rule } from './laid-out-document.ts';
import { type Footnote, layOutFootnote } from './lay-out-paragraph.ts';
import { heightOf } from './lay-out-table.ts';

/** The line above the footnotes, with a millimetre of room over and under it, a quarter of the text wide; twips. */
const separator = { above: 57, thickness: 10, below: 57, share: 1 / 4 };
const separatorHeight = separator.above + separator.thickness + separator.below;

/** How much of a page the footnotes take, with the line above them; twips. */
export function footnotesHeight(footnotes: readonly Footnote[], format: ResolvedFormat): number {
  if (footnotes.length === 0) return 0;
  const lines = footnotes.flatMap((footnote) => layOutFootnote(footnote, format));
  return separatorHeight + heightOf(lines);
}

/** Draws the footnotes so that they end at `bottom`, with the line above them. */
export function drawFootnotes(
  footnotes: readonly Footnote[],
  format: ResolvedFormat,
  bottom: number,
): { lines: LaidOutLine[]; rules: Rule[] } {
  if (footnotes.length === 0) return { lines: [], rules: [] };
  const { left } = format.margin;
  const top = bottom - footnotesHeight(footnotes, format);
  const lines = footnotes.flatMap((footnote) => layOutFootnote(footnote, format));
  const y = top + separator.above + separator.thickness / 2;
  const x2 = left + format.textWidth * separator.share;
  return {
    lines: drawLines(lines, left, top + separatorHeight),
    rules: [{ x1: left, x2, y1: y, y2: y, thickness: separator.thickness }],
  };
}
