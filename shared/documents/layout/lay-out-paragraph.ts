import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { ParagraphBlock } from '../document-model.ts';
import { breakLines, type LineRange } from './break-lines.ts';
import { lineMetrics } from './font-metrics.ts';
import type { TextPiece } from './laid-out-document.ts';
import { type ParagraphLook, paragraphLook, plainLook } from './paragraph-look.ts';
import { placePieces } from './place-pieces.ts';
import { type StyledText, styleFootnote, styleText, type TextContext } from './styled-text.ts';

export interface Footnote {
  number: number;
  text: string;
}
/**
 * A line before it has a place on a page; heights in twips. Its pieces, from the paragraph's left edge, are made only
 * when a page is drawn: the page numbers of an export need none.
 */
export interface ParagraphLine {
  pieces: () => TextPiece[];
  height: number;
  ascent: number;
  footnotes: readonly Footnote[];
}
export interface LaidOutParagraph {
  lines: ParagraphLine[];
  look: ParagraphLook;
  /** How many footnotes it has. */
  footnotes: number;
}

/** Breaks a paragraph into lines in a column `width` twips wide. */
export function layOutParagraph(
  block: ParagraphBlock,
  format: ResolvedFormat,
  width: number,
  context: TextContext,
): LaidOutParagraph {
  const look = paragraphLook(block, format);
  const styled = styleText(block, look, context);
  return { lines: toLines(styled, look, width), look, footnotes: styled.footnotes.length };
}

/** The lines of a footnote at the foot of the page. */
export function layOutFootnote({ number, text }: Footnote, format: ResolvedFormat): ParagraphLine[] {
  const look = plainLook(format, 'left');
  return toLines(styleFootnote(number, text, look), look, format.textWidth);
}

function toLines(styled: StyledText, look: ParagraphLook, width: number): ParagraphLine[] {
  return breakLines(styled, look, width).map((range, index) =>
    toLine(styled, range, look, width, index === 0),
  );
}

const noFootnotes: readonly Footnote[] = [];

function toLine(
  styled: StyledText,
  range: LineRange,
  look: ParagraphLook,
  width: number,
  first: boolean,
): ParagraphLine {
  const left = look.indent + (first ? look.firstLine : 0);
  const room = { left, width: width - left - look.rightIndent };
  const isHere = ({ at }: { at: number }) => at >= range.start && at < range.end;
  return {
    pieces: () => placePieces(styled, range, look, room),
    ...lineMetrics(look.size),
    footnotes: styled.footnotes.length === 0 ? noFootnotes : styled.footnotes.filter(isHere),
  };
}

/** Widow and orphan control: two lines of a paragraph at least on each side of a page break. */
export function splitsAt(index: number, lines: number): boolean {
  return index >= 2 && index <= lines - 2;
}
