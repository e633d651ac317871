import { canBreakBefore } from '../layout/break-opportunities.ts';
import type { Face } from '../pdf/face.ts';

/** How a text may be fitted. Points, and ems where said. */
export interface FitOptions {
  width: number;
  height: number;
  size: number;
  leastSize: number;
  lineHeight: number;
  wraps: boolean;
}

export interface FittedText {
  size: number;
  lines: string[];
  fits: boolean;
}

/** Sizes go down by half a point. */
const step = 0.5;
/** What rounding may be off by: a hundredth of a point. */
const slack = 0.01;

/** From the upper edge of the first line's letters to the lower edge of the last one's, in points. */
export const heightOfLines = (count: number, size: number, lineHeight: number, face: Face): number =>
  count === 0 ? 0 : size * ((count - 1) * lineHeight + face.ascent + Math.abs(face.descent));

/** A piece of a line: no break within. `space`: what stands before it where it does not begin a line. */
interface Word {
  text: string;
  width: number;
  space: string;
  spaceWidth: number;
}

function wordsOf(line: string, face: Face): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (let at = 1; at <= line.length; at++) {
    if (at < line.length && !canBreakBefore(line, at)) continue;
    const piece = line.slice(from, at);
    const text = piece.trimEnd();
    const before = /\s*$/.exec(line.slice(0, from))?.[0] ?? '';
    words.push({ text, width: face.widthOf(text), space: before, spaceWidth: face.widthOf(before) });
    from = at;
  }
  return words;
}

/** Lines of words none of which is wider than `width` (ems), unless a single word is. */
function wrapped(words: readonly Word[], width: number): { lines: string[]; widest: number } {
  const lines: string[] = [];
  let widest = 0;
  let line = '';
  let used = 0;
  for (const word of words) {
    const longer = used + word.spaceWidth + word.width;
    if (line !== '' && longer > width) {
      lines.push(line);
      line = '';
    }
    used = line === '' ? word.width : longer;
    line = line === '' ? word.text : `${line}${word.space}${word.text}`;
    widest = Math.max(widest, used);
  }
  // What held words together has done so, and is drawn as a space.
  return { lines: [...lines, line].map((one) => one.replaceAll('\u00a0', ' ')), widest };
}

/** A text in lines of at most `width` ems. */
export const wrapText = (text: string, face: Face, width: number): { lines: string[]; fits: boolean } => {
  const { lines, widest } = wrapped(wordsOf(text, face), width);
  return { lines, fits: widest <= width };
};

/** Sizes from the largest to the least, by half a point. */
export function* sizesDown(size: number, leastSize: number): Generator<number> {
  const least = Math.min(leastSize, size);
  for (let next = size; next > least; next -= step) yield next;
  yield least;
}

/** The lines at the largest size, from `size` down to `leastSize`, at which all of them lie within the box. */
export function fitText(texts: readonly string[], face: Face, options: FitOptions): FittedText {
  const { width, height, lineHeight, wraps } = options;
  const paragraphs = texts.map((text) => wordsOf(text, face));
  let fitted: FittedText = { size: options.size, lines: [], fits: false };
  for (const size of sizesDown(options.size, options.leastSize)) {
    const room = (width + slack) / size;
    const parts = paragraphs.map((words) => wrapped(words, wraps ? room : Number.POSITIVE_INFINITY));
    const lines = parts.flatMap((part) => part.lines);
    const fits =
      parts.every(({ widest }) => widest <= room) &&
      heightOfLines(lines.length, size, lineHeight, face) <= height + slack;
    fitted = { size, lines, fits };
    if (fits) break;
  }
  return fitted;
}
