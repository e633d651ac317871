import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import { drawLines } from './draw-lines.ts';
import type { LaidOutLine, Rule } from './laid-out-document.ts';
import { type Footnote, layOutFootnote } from './lay-out-paragraph.ts';
import { heightOf } from './lay-out-table.ts';

/** The short line above the footnotes: a quarter of a point to a point of room around it. */
const separator = { height: 20, width: 2880, thickness: 10 };

/** How much of a page the footnotes take, with the line above them; twips. */
export function footnotesHeight(footnotes: readonly Footnote[], format: ResolvedFormat): number {
  if (footnotes.length === 0) return 0;
  const lines = footnotes.flatMap((footnote) => layOutFootnote(footnote, format));
  return separator.height + heightOf(lines);
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
  const y = top + separator.height / 2;
  return {
    lines: drawLines(lines, left, top + separator.height),
    rules: [{ x1: left, x2: left + separator.width, y1: y, y2: y, thickness: separator.thickness }],
  };
}
