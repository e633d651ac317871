import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { ParagraphBlock, ParagraphRole, TableBlock } from './document-model.ts';

/**
 * How each role of a paragraph looks, and the geometry of lists, contents and tables: what `docx/` writes and
 * `layout/` must break into the same lines and pages. Lengths in twips.
 *
 * What holds for every paragraph, whatever its role (O10-10):
 * - one font and size (`tableFontSize` for the cell roles), line 240 "auto", nothing before or after;
 * - widow and orphan control is ON (Word's own default): at least two lines of a paragraph on each side of a page break;
 * - headings and captions stay with the next paragraph (`keepNext`); an empty line may be told to as well;
 * - a paragraph that its author centred or set to the right has no first-line indent;
 * - a line that its author ended with a break is not stretched in justified text;
 * - a list item is printed as mark, one space, text; its further lines begin at its left indent, not under the text;
 * - a contents line is text, a right tab with dots at the text width, page number (a right indent
 *   would keep long lines out of the numbers' column, but LibreOffice 7.4 then prints no numbers);
 * - a footnote's mark and the number before its text are superscript; the note is a paragraph of size 14 without indent;
 * - links are black and underlined.
 * Pages: the footer is one line, so the text ends at the greater of the bottom margin and footer distance + one line.
 * The title page is a page of its own and counts as page 1 without showing it; nothing stands in the header.
 */
export interface RoleFormat {
  align: 'left' | 'center' | 'right' | 'justify';
  /** Whether the first line is indented by the clause's 1.25 cm. */
  firstLine: boolean;
  bold: boolean;
  keepNext: boolean;
  /** Printed in the size for tables. */
  inTable: boolean;
}

const text: RoleFormat = { align: 'left', firstLine: false, bold: false, keepNext: false, inTable: false };
const heading: RoleFormat = { ...text, bold: true, keepNext: true };

export const roleFormats: Readonly<Record<ParagraphRole, RoleFormat>> = {
  body: { ...text, align: 'justify', firstLine: true },
  plain: text,
  centred: { ...text, align: 'center' },
  right: { ...text, align: 'right' },
  stamp: text,
  subject: { ...text, bold: true, keepNext: true },
  title: { ...text, align: 'center', bold: true },
  heading1: { ...heading, align: 'center' },
  heading2: { ...heading, firstLine: true },
  heading3: { ...heading, firstLine: true },
  listItem: { ...text, align: 'justify', firstLine: true },
  contents: text,
  caption: { ...text, keepNext: true },
  cell: { ...text, inTable: true },
  cellCentred: { ...text, align: 'center', inTable: true },
  cellHead: { ...text, align: 'center', bold: true, inTable: true },
};

/** Cells: padding left and right (none above and below), lines of half a point (`borderSize` in eighths of a point). */
export const tableFormat = { cellPadding: 85, borderSize: 4 } as const;

/** Padding of a table's cells, left and right, in twips: text without lines around it stands at the margin. */
export const cellPaddingOf = ({ lines }: Pick<TableBlock, 'lines'>): number =>
  lines === undefined ? tableFormat.cellPadding : 0;

/** Each level of the contents stands this far to the right of the level above. */
const contentsStep = 283;
const deepestList = 4;

/**
 * Left, right and first-line indent of a paragraph in twips, where its depth and role ask for them.
 * A list item moves right by one first-line indent for each level of depth; the stamp begins at 9/16 of the text
 * width, where the subject ends.
 */
export function paragraphIndents(
  block: Pick<ParagraphBlock, 'role' | 'list' | 'depth' | 'align'>,
  format: ResolvedFormat,
): { left: number; right: number; firstLine: number } {
  const offCentre = block.align !== 'center' && block.align !== 'right';
  const firstLine = roleFormats[block.role].firstLine && offCentre ? format.firstLineIndent : 0;
  switch (block.role) {
    case 'stamp':
      return { left: Math.round((format.textWidth * 9) / 16), right: 0, firstLine };
    case 'subject':
      return { left: 0, right: Math.round((format.textWidth * 7) / 16), firstLine };
    case 'listItem':
      return {
        left: Math.min(block.list?.depth ?? 0, deepestList) * format.firstLineIndent,
        right: 0,
        firstLine,
      };
    case 'contents':
      return { left: (block.depth ?? 0) * contentsStep, right: 0, firstLine };
    default:
      return { left: 0, right: 0, firstLine };
  }
}
