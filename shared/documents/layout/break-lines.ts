import { canBreakBefore, isSpace } from './break-opportunities.ts';
import type { ParagraphLook } from './paragraph-look.ts';
import type { StyledText } from './styled-text.ts';

/** The part of a paragraph's text that stands on one line: code units from `start` to `inkEnd`, spaces up to `end`. */
export interface LineRange {
  start: number;
  /** Where the visible text ends; the spaces behind it hang over the edge. */
  inkEnd: number;
  /** Where the next line starts. */
  end: number;
  /** The line ends the paragraph. */
  last: boolean;
}

/** What must stay free at the end of a line, measured in LibreOffice: it counts in whole twips, rounded up. */
const slack = 0.65;

/**
 * Breaks text into lines, each as full as it can be. `width` is the room between the paragraph's edges in twips,
 * before its indents. There is always at least one line.
 */
export function breakLines(styled: StyledText, look: ParagraphLook, width: number): LineRange[] {
  const lines: LineRange[] = [];
  const room = width - look.indent - look.rightIndent;
  let start = 0;
  while (start < styled.text.length || lines.length === 0) {
    const line = takeLine(styled, start, lines.length === 0 ? room - look.firstLine : room);
    lines.push(line);
    start = line.end;
  }
  if (styled.text.endsWith('\n')) lines.push(lineOf(styled.text, start, start));
  return lines;
}

/** Looks for the end of the line from its right edge to the left: most letters of a text are never looked at. */
function takeLine(styled: StyledText, start: number, room: number): LineRange {
  const { text, offsets, tab } = styled;
  const limit = (offsets[start] ?? 0) + room - slack;
  const forced = text.indexOf('\n', start) + 1;
  const most = forced > 0 ? forced : text.length;
  const within = lastWithin(offsets, start, most, limit);
  for (let end = spacesEnd(text, within, most); end > start; end--) {
    if (end !== most && end !== tab && !canBreakBefore(text, end)) continue;
    const inkEnd = inkEndOf(text, start, end);
    if ((offsets[inkEnd] ?? 0) <= limit) return lineOf(text, start, end);
  }
  return lineOf(text, start, splitWord(styled, start, limit));
}

/** The last index from `low` to `high` whose offset is not over the limit; `low` where there is none. */
function lastWithin(offsets: Float64Array, low: number, high: number, limit: number): number {
  let least = low;
  let most = high;
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    if ((offsets[middle] ?? 0) <= limit) least = middle;
    else most = middle - 1;
  }
  return least;
}

/** Spaces, and the line end that an author set, hang over the edge. */
function spacesEnd(text: string, from: number, most: number): number {
  let at = from;
  while (at < most && hangs(text.charCodeAt(at))) at++;
  return at;
}

const hangs = (code: number) => code === 0x0a || isSpace(code);

/** A word longer than the line is cut behind the last slash that fits, else where the line ends. */
function splitWord({ text, offsets }: StyledText, start: number, limit: number): number {
  let end = start + 1;
  let slash = start;
  while (end < text.length && (offsets[end] ?? 0) <= limit) {
    if (isBehindSlash(text, end)) slash = end;
    if ((offsets[end + 1] ?? 0) > limit) break;
    end++;
  }
  if (slash > start) return slash;
  return isInsidePair(text, end) ? end + 1 : end;
}

const isBehindSlash = (text: string, at: number) =>
  text.charAt(at - 1) === '/' && !/[/\d]/.test(text.charAt(at));
const isInsidePair = (text: string, at: number) => (text.codePointAt(at - 1) ?? 0) > 0xffff;

function lineOf(text: string, start: number, end: number): LineRange {
  return { start, inkEnd: inkEndOf(text, start, end), end, last: end >= text.length };
}

function inkEndOf(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && hangs(text.charCodeAt(at - 1))) at--;
  return at;
}
