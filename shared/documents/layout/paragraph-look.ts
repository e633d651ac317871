import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { ParagraphBlock, ParagraphRole } from '../document-model.ts';
import { paragraphIndents, type RoleFormat, roleFormats } from '../paragraph-format.ts';

export type Alignment = RoleFormat['align'];

/** How one paragraph is set: its role's format (O10-10) in figures. Lengths in twips, size in points. */
export interface ParagraphLook {
  align: Alignment;
  bold: boolean;
  size: number;
  /** Left edge of the lines after the first one. */
  indent: number;
  /** From `indent` to the beginning of the first line. */
  firstLine: number;
  /** Right indent. */
  rightIndent: number;
  keepNext: boolean;
  /** All its lines stay on one page. */
  keepLines: boolean;
  /** The page number stands at the right edge of the column, behind leader dots. */
  leaderTab: boolean;
}

const headings: ReadonlySet<ParagraphRole> = new Set(['heading1', 'heading2', 'heading3']);

/** The look of a paragraph: its role's, with the alignment that its author chose. */
export function paragraphLook(block: ParagraphBlock, format: ResolvedFormat): ParagraphLook {
  const role = roleFormats[block.role];
  const { left, right, firstLine } = paragraphIndents(block, format);
  return {
    align: block.align ?? role.align,
    bold: role.bold,
    size: (role.inTable ? format.tableFontSize : format.fontSize) / 2,
    indent: left,
    firstLine,
    rightIndent: right,
    keepNext: role.keepNext,
    keepLines: headings.has(block.role),
    leaderTab: block.role === 'contents',
  };
}

/** The look of the text of a footnote and of the footer: body size, no indents. */
export function plainLook(format: ResolvedFormat, align: Alignment): ParagraphLook {
  const none = { indent: 0, firstLine: 0, rightIndent: 0 };
  return {
    ...none,
    align,
    bold: false,
    size: format.fontSize / 2,
    keepNext: false,
    keepLines: false,
    leaderTab: false,
  };
}
