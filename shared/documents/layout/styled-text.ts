import type { Inline, ParagraphBlock, TextInline } from '../document-model.ts';
import { linkTarget } from '../docx/link-target.ts';
import { xmlSafeText } from '../xml-safe-text.ts';
import { advanceOf, advancesOf, type Face, faceOf } from './font-metrics.ts';
import type { ParagraphLook } from './paragraph-look.ts';

/** How a run of a paragraph's text looks; `size` in points, `rise` in twips. */
export interface TextStyle {
  face: Face;
  size: number;
  rise: number;
  underline: boolean;
  link: string | null;
}
export interface StyledRun {
  start: number;
  end: number;
  style: TextStyle;
}
/** A paragraph as one string with its looks and its measure. A forced line break is '\n'. */
export interface StyledText {
  text: string;
  runs: StyledRun[];
  /** Twips from the beginning of the text to each code unit; one longer than the text. */
  offsets: Float64Array;
  /** Where the marks of the footnotes stand. */
  footnotes: { at: number; number: number; text: string }[];
  /** Where the tab before the page number of a contents line stands. */
  tab: number | null;
}

/** What the text of a paragraph depends on outside of it. */
export interface TextContext {
  pageOf: ReadonlyMap<string, number>;
  /** The number of the paragraph's first footnote. */
  firstFootnote: number;
}

/** Superscript and subscript stand smaller, moved by a share of the size. */
const script = { scale: 0.58, up: 0.4, down: -0.08 };

/** The text of a paragraph with its looks, measured; a list item begins with its mark and a space. */
export function styleText(block: ParagraphBlock, look: ParagraphLook, context: TextContext): StyledText {
  const styled: StyledText = { text: '', runs: [], offsets: new Float64Array(1), footnotes: [], tab: null };
  if (block.list?.mark) append(styled, `${block.list.mark} `, styleOf({}, look));
  for (const inline of block.inlines) appendInline(styled, inline, look, context);
  return { ...styled, offsets: measure(styled.text, styled.runs) };
}

/** The text at the foot of the page: its raised number, a space, and what the note says. */
export function styleFootnote(number: number, text: string, look: ParagraphLook): StyledText {
  const styled: StyledText = { text: '', runs: [], offsets: new Float64Array(1), footnotes: [], tab: null };
  append(styled, String(number), styleOf({ script: 'super' }, look));
  append(styled, ` ${text}`, styleOf({}, look));
  return { ...styled, offsets: measure(styled.text, styled.runs) };
}

function appendInline(styled: StyledText, inline: Inline, look: ParagraphLook, context: TextContext): void {
  const plain = styleOf({}, look);
  if (inline.kind === 'text') append(styled, inline.text, styleOf(inline, look));
  else if (inline.kind === 'break') appendSign(styled, '\n', plain);
  else if (inline.kind === 'pageOf') {
    if (look.leaderTab) {
      styled.tab = styled.text.length;
      appendSign(styled, '\t', plain);
    }
    append(styled, String(context.pageOf.get(inline.target) ?? ''), plain);
  } else {
    const number = context.firstFootnote + styled.footnotes.length;
    styled.footnotes.push({ at: styled.text.length, number, text: inline.text });
    append(styled, String(number), styleOf({ script: 'super' }, look));
  }
}

/** Tabs and line ends inside a text are spaces, as in the docx. */
function append(styled: StyledText, text: string, style: TextStyle): void {
  appendSign(styled, xmlSafeText(text).replace(/[\t\r\n]+/g, ' '), style);
}

function appendSign(styled: StyledText, piece: string, style: TextStyle): void {
  if (piece === '') return;
  const start = styled.text.length;
  styled.runs.push({ start, end: start + piece.length, style });
  styled.text += piece;
}

function styleOf(marks: Partial<TextInline>, look: ParagraphLook): TextStyle {
  const small = marks.script !== undefined;
  const share = marks.script === 'super' ? script.up : script.down;
  const link = marks.link === undefined ? null : linkTarget(marks.link);
  return {
    face: faceOf(look.bold || (marks.bold ?? false), marks.italic ?? false),
    size: small ? look.size * script.scale : look.size,
    rise: small ? look.size * 20 * share : 0,
    underline: (marks.underline ?? false) || link !== null,
    link,
  };
}

/** A tab and a line end take no room of their own. */
const advanceOfSign = (codePoint: number, { face, size }: TextStyle): number =>
  codePoint === 0x0a || codePoint === 0x09 ? 0 : advanceOf(codePoint, face, size);

/** Twips from the beginning of the text to each code unit. */
function measure(text: string, runs: readonly StyledRun[]): Float64Array {
  const offsets = new Float64Array(text.length + 1);
  let pen = 0;
  for (const { start, end, style } of runs) {
    const advances = advancesOf(style.face, style.size);
    for (let index = start; index < end; index++) {
      offsets[index] = pen;
      const known = advances[text.charCodeAt(index)] ?? -1;
      if (known >= 0) pen += known;
      else {
        const codePoint = text.codePointAt(index) ?? 0;
        pen += advances[codePoint] = advanceOfSign(codePoint, style);
        if (codePoint > 0xffff) offsets[++index] = pen;
      }
    }
  }
  offsets[text.length] = pen;
  return offsets;
}
