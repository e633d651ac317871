import type { LineRange } from './break-lines.ts';
import { isStretchable } from './break-opportunities.ts';
import type { TextPiece } from './laid-out-document.ts';
import type { Alignment, ParagraphLook } from './paragraph-look.ts';
import type { StyledRun, StyledText } from './styled-text.ts';

/** Where a line begins, from the paragraph's left edge, and how far its words reach; twips. */
interface LineRoom {
  left: number;
  width: number;
}

/** The pieces of one line, a word each, at their places from the left edge of the paragraph. */
export function placePieces(
  styled: StyledText,
  line: LineRange,
  look: ParagraphLook,
  room: LineRoom,
): TextPiece[] {
  const { tab } = styled;
  if (tab !== null && tab >= line.start && tab < line.inkEnd) {
    return placeWithLeader(styled, line, tab, { ...room, width: room.width + look.rightIndent });
  }
  const ink = inkWidth(styled, line.start, line.inkEnd);
  const stretch = stretchOf(styled.text, line, look.align, room.width - ink);
  return placeWords(
    styled,
    line.start,
    line.inkEnd,
    room.left + shift(look.align, room.width - ink),
    stretch,
  );
}

function inkWidth({ offsets }: StyledText, start: number, end: number): number {
  return (offsets[end] ?? 0) - (offsets[start] ?? 0);
}

function shift(align: Alignment, slack: number): number {
  if (align === 'center') return slack / 2;
  return align === 'right' ? slack : 0;
}

/** What each space of a justified line grows by; where the paragraph or its author ends a line, it stays as it is. */
function stretchOf(text: string, line: LineRange, align: Alignment, slack: number): number {
  if (align !== 'justify' || line.last || slack <= 0 || text.charAt(line.end - 1) === '\n') return 0;
  let gaps = 0;
  for (let at = line.start; at < line.inkEnd; at++) if (isStretchable(text.charCodeAt(at))) gaps++;
  return gaps === 0 ? 0 : slack / gaps;
}

function placeWords(
  styled: StyledText,
  start: number,
  end: number,
  left: number,
  stretch: number,
): TextPiece[] {
  const pieces: TextPiece[] = [];
  const origin = styled.offsets[start] ?? 0;
  let stretched = 0;
  for (const run of styled.runs) {
    const runEnd = Math.min(run.end, end);
    let from = Math.max(run.start, start);
    for (let at = from; at < runEnd; at++) {
      if (!isStretchable(styled.text.charCodeAt(at))) continue;
      pushPiece(pieces, styled, run, from, run.style.underline ? at + 1 : at, left - origin + stretched);
      from = at + 1;
      stretched += stretch;
    }
    if (from < runEnd) pushPiece(pieces, styled, run, from, runEnd, left - origin + stretched);
  }
  return pieces;
}

function pushPiece(
  pieces: TextPiece[],
  { text, offsets }: StyledText,
  { style }: StyledRun,
  from: number,
  to: number,
  shiftRight: number,
): void {
  if (to <= from) return;
  const x = offsets[from] ?? 0;
  pieces.push({
    x: x + shiftRight,
    width: (offsets[to] ?? 0) - x,
    text: visible(text, from, to),
    face: style.face,
    size: style.size,
    rise: style.rise,
    ...(style.underline ? { underline: true } : {}),
    ...(style.link ? { link: style.link } : {}),
  });
}

/** A soft hyphen shows only where the line ends with it. */
function visible(text: string, from: number, to: number): string {
  const shown = text.slice(from, to).replaceAll('\u00ad', '');
  return text.charAt(to - 1) === '\u00ad' ? `${shown}-` : shown;
}

/** A line of the contents: its text, dots up to the number, the number at the right edge. */
function placeWithLeader(styled: StyledText, line: LineRange, tab: number, room: LineRoom): TextPiece[] {
  const words = placeWords(styled, line.start, tab, room.left, 0);
  const right = room.left + room.width;
  const numberLeft = right - inkWidth(styled, tab + 1, line.inkEnd);
  const number = placeWords(styled, tab + 1, line.inkEnd, numberLeft, 0);
  const textRight = room.left + inkWidth(styled, line.start, tab);
  const first = number[0] ?? words[0];
  return first ? [...words, ...leader(first, textRight, numberLeft), ...number] : words;
}

/** As many dots as fit, ending at the number. */
function leader(like: TextPiece, left: number, right: number): TextPiece[] {
  const dot = (like.size * 20) / 4;
  const count = Math.floor((right - left) / dot);
  if (count <= 0) return [];
  return [{ ...like, text: '.'.repeat(count), x: right - count * dot, width: count * dot }];
}
