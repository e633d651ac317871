import type { ParagraphRole } from '../document-model.ts';
import type { RoleFormat } from '../paragraph-format.ts';

/** Values of `w:jc`. */
export const justification: Readonly<Record<RoleFormat['align'], string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'both',
};

/** Word's built-in styles where it has one for the role, so that navigation, contents and search know them. */
export const styleOfRole: Readonly<Record<ParagraphRole, string>> = {
  body: 'BodyText',
  plain: 'Normal',
  centred: 'Centred',
  right: 'RightAligned',
  stamp: 'ApprovalStamp',
  subject: 'Subject',
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  listItem: 'ListParagraph',
  contents: 'TOC1',
  caption: 'Caption',
  cell: 'TableText',
  cellCentred: 'TableTextCentred',
  cellHead: 'TableHeading',
};
/** Contents lines of the second and third level have styles of their own. */
export const styleOfContents = (depth: number): string => `TOC${Math.min(depth, 2) + 1}`;
export const tableStyle = 'TableGrid';

/** Roles that have a style of their own: plain text is Word's Normal, contents have a style for each level. */
export type StyledRole = Exclude<ParagraphRole, 'plain' | 'contents'>;
/** Names as Word keeps them in the file, whatever language it shows them in. */
export const nameOfRole: Readonly<Record<StyledRole, string>> = {
  body: 'Body Text',
  centred: 'Centred',
  right: 'Right Aligned',
  stamp: 'Approval Stamp',
  subject: 'Subject',
  title: 'Title',
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  listItem: 'List Paragraph',
  caption: 'caption',
  cell: 'Table Text',
  cellCentred: 'Table Text Centred',
  cellHead: 'Table Heading',
};

/** Roles whose style is not one of Word's own. */
export const customRoles: ReadonlySet<StyledRole> = new Set([
  'centred',
  'right',
  'stamp',
  'subject',
  'cell',
  'cellCentred',
  'cellHead',
]);
