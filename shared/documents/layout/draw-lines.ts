import type { LaidOutLine } from './laid-out-document.ts';
import type { ParagraphLine } from './lay-out-paragraph.ts';

/** Puts a line at its place on the page; `left` is the column's left edge, both in twips. */
export function drawLine(line: ParagraphLine, left: number, top: number): LaidOutLine {
  const pieces = line.pieces();
  for (const piece of pieces) piece.x += left;
  return { top, height: line.height, baseline: top + line.ascent, pieces };
}

/** Puts lines one under another. */
export function drawLines(lines: readonly ParagraphLine[], left: number, top: number): LaidOutLine[] {
  let at = top;
  return lines.map((line) => {
    const drawn = drawLine(line, left, at);
    at += line.height;
    return drawn;
  });
}
