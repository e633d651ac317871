import type {
  Inline,
  ParagraphBlock,
  ParagraphRole,
  SpaceBlock,
  TableCell,
  TextInline,
} from '../document-model.ts';
import { xmlSafeText } from '../xml-safe-text.ts';

const lineEnds = /[\t\r\n\u0085\u2028\u2029]+/g;
const latinLetter = /[A-Za-z]/;
const cyrillicLetter = /\p{Script=Cyrillic}/u;

/** A text for printing: on one line, without what a docx cannot hold. */
export const printable = (text: string): string => xmlSafeText(text).replace(lineEnds, ' ');

/** A run of text; where it has Latin letters and no Cyrillic ones, it is marked as English. */
export function textInline(text: string, look: Omit<TextInline, 'kind' | 'text'> = {}): TextInline[] {
  const printed = printable(text);
  if (printed === '') return [];
  const foreign = latinLetter.test(printed) && !cyrillicLetter.test(printed);
  return [{ kind: 'text', text: printed, ...look, ...(foreign && { language: 'en' as const }) }];
}

export const paragraph = (
  role: ParagraphRole,
  inlines: Inline[],
  more: Partial<ParagraphBlock> = {},
): ParagraphBlock => ({ kind: 'paragraph', role, inlines, ...more });

export const textParagraph = (
  role: ParagraphRole,
  text: string,
  more: Partial<ParagraphBlock> = {},
): ParagraphBlock => paragraph(role, textInline(text.trim()), more);

export const emptyLines = (lines: number): SpaceBlock => ({ kind: 'space', lines });
/** The empty line between a heading and its text. */
export const lineAfterHeading: SpaceBlock = { kind: 'space', lines: 1, keepNext: true };

type CellRole = 'cell' | 'cellCentred' | 'cellHead';
export const textCell = (
  role: CellRole,
  text: string,
  more: { columns?: number; rows?: number; bold?: boolean } = {},
): TableCell => {
  const { bold, ...span } = more;
  return { blocks: [paragraph(role, textInline(text.trim(), bold ? { bold } : {}))], ...span };
};
