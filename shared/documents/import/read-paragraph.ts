import type { RichInline } from '#shared/model/rich-text.ts';
import { cleanInlines } from './clean-inlines.ts';
import type { DocxContext } from './docx-context.ts';
import { numberingOf, outlineLevel, plainStyle } from './docx-styles.ts';
import type { XmlElement } from './parse-xml.ts';
import { isInsideContents, type Line, readRuns } from './read-runs.ts';
import { childNamed, childValue, wholeNumber } from './xml-queries.ts';

/** A paragraph as the document has it, cleaned, with what is needed to recognise its part in a programme. */
export interface DocxParagraph {
  kind: 'paragraph';
  inlines: RichInline[];
  text: string;
  /** 1 to 9 by style or outline; null for body text. */
  headingLevel: number | null;
  list: { id: string; level: number; ordered: boolean; start: number } | null;
  /** Where its text begins, in twips from the margin. */
  indent: number;
  /** All of its text is bold, by style or by hand. */
  bold: boolean;
  align: 'left' | 'center' | 'right' | null;
  /** A line of the contents. */
  contents: boolean;
  breaksPageBefore: boolean;
  /** A page begins inside it or behind it. */
  breaksPageAfter: boolean;
}

/** Reads a `w:p`. */
export function readParagraph(element: XmlElement, context: DocxContext): DocxParagraph {
  const properties = childNamed(element, 'w:pPr');
  const style = context.styles.get(childValue(properties, 'w:pStyle') ?? '') ?? plainStyle;
  const headingLevel = leadingLevel(properties, style.headingLevel);
  if (headingLevel !== null) closeContents(context);
  const contents = isInsideContents(context) || /^(?:toc|contents|оглавление)\s*\d/iu.test(style.name);
  const line: Line = { inlines: [], breaksPage: false };
  readRuns(element, context, line);
  closeCodes(context);
  const inlines = cleanInlines(line.inlines, context.tally);
  return {
    kind: 'paragraph',
    inlines,
    text: plainLine(inlines),
    headingLevel,
    list: headingLevel === null ? listOf(properties, style.numbering, context) : null,
    indent: wholeNumber(childNamed(properties, 'w:ind')?.attributes['w:left']) ?? style.indent,
    bold: style.bold || isAllBold(inlines),
    align: alignOf(childValue(properties, 'w:jc') ?? style.align),
    contents: contents || isInsideContents(context),
    breaksPageBefore: childNamed(properties, 'w:pageBreakBefore') !== undefined,
    breaksPageAfter: line.breaksPage || childNamed(properties, 'w:sectPr') !== undefined,
  };
}

const leadingLevel = (properties: XmlElement | undefined, ofStyle: number | null): number | null => {
  const own = outlineLevel(properties);
  return own === undefined ? ofStyle : own;
};

/** A heading never stands inside contents: a contents field that was left open ends here, or it would swallow the rest. */
function closeContents({ fields }: DocxContext): void {
  const first = fields.findIndex(({ code }) => /^\s*TOC\b/u.test(code));
  if (first >= 0) fields.length = first;
}

/** A field whose code does not end in its paragraph is broken: it must not swallow the text behind it. */
function closeCodes({ fields }: DocxContext): void {
  const first = fields.findIndex(({ inResult }) => !inResult);
  if (first >= 0) fields.length = first;
}

function listOf(
  properties: XmlElement | undefined,
  ofStyle: { id: string; level: number } | null,
  context: DocxContext,
): DocxParagraph['list'] {
  const numbering = numberingOf(properties) ?? ofStyle;
  const level = numbering && context.findLevel(numbering.id, numbering.level);
  return numbering && level ? { ...numbering, ...level } : null;
}

function alignOf(value: string | undefined): DocxParagraph['align'] {
  if (value === 'center') return 'center';
  if (value === 'right' || value === 'end') return 'right';
  return value === 'left' || value === 'start' ? 'left' : null;
}

/** The text of a line as a person reads it; footnotes and citations are not part of it. */
export const plainLine = (inlines: readonly RichInline[]): string =>
  inlines
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? ' ' : ''))
    .join('')
    .trim();

function isAllBold(inlines: readonly RichInline[]): boolean {
  const texts = inlines.filter((inline) => inline.type === 'text');
  return texts.length > 0 && texts.every(({ marks }) => marks?.some(({ type }) => type === 'bold'));
}
