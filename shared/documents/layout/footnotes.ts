import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import { drawLines } from './draw-lines.ts';
import type { LaidOutLine, Rule } from './laid-out-document.ts';
import { type ParagraphLine, splitsAt } from './lay-out-paragraph.ts';
import { heightOf } from './lay-out-table.ts';

/** The line above the footnotes, with a millimetre of room over and under it, a quarter of the text wide; twips. */
const separator = { above: 57, thickness: 10, below: 57, share: 1 / 4 };
const separatorHeight = separator.above + separator.thickness + separator.below;

/** How much of a page the lines of its footnotes take, with the rule above them; twips. */
export function footnotesHeight(lines: readonly ParagraphLine[]): number {
  return lines.length === 0 ? 0 : separatorHeight + heightOf(lines);
}

/**
 * The lines of the item's last footnote that go on to the next page, where the page's footnotes do not fit into
 * `room` twips but the beginning of the last one does; null where it does not.
 */
export function splitFootnote(
  footnotes: readonly ParagraphLine[],
  { footnotes: own }: { footnotes: readonly (readonly ParagraphLine[])[] },
  room: number,
): readonly ParagraphLine[] | null {
  const last = own.at(-1) ?? [];
  const before = footnotes.slice(0, footnotes.length - last.length);
  for (let count = last.length - 1; count > 0; count--) {
    const fits = footnotesHeight([...before, ...last.slice(0, count)]) <= room;
    if (fits && splitsAt(count, last.length)) return last.slice(count);
  }
  return null;
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
