import type { DocumentLanguage } from '#shared/model/organisation.ts';

/**
 * What a document says and how it is arranged, before it is a docx or pages on a screen.
 * Builders make it from records; `docx/` writes it as bytes, `layout/` breaks it into lines and pages.
 * Fonts, sizes, indents and margins are not here: they come from the format table (O10-10) by role,
 * in `paragraph-format.ts`, which `docx/` and `layout/` both follow.
 */
export type ParagraphRole =
  | 'body' // justified, first-line indent
  | 'plain' // left, no indent
  | 'centred'
  | 'right'
  | 'stamp' // the approval stamp: left-aligned in the right-hand part of the page
  | 'subject' // what an order or a letter is about: bold, in the left-hand part of the page
  | 'title' // centred, bold
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'listItem'
  | 'contents' // a line of the contents: text, leader dots, page number
  | 'caption' // above a table
  | 'cell'
  | 'cellCentred'
  | 'cellHead'; // centred, bold

export interface TextInline {
  kind: 'text';
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  script?: 'sub' | 'super';
  /** An http, https or mailto address. */
  link?: string;
  /** Where the run is not in the document's own language. */
  language?: DocumentLanguage | 'en';
}
export type Inline =
  | TextInline
  | { kind: 'break' }
  | { kind: 'footnote'; text: string }
  /** The number of the page where the heading with this id stands. */
  | { kind: 'pageOf'; target: string };

export interface ParagraphBlock {
  kind: 'paragraph';
  role: ParagraphRole;
  inlines: Inline[];
  /** Names a heading, so that the contents can point at it. */
  id?: string;
  /** Only for `listItem`: the printed mark («–», «1.», «2)»; empty in an item's further paragraphs) and the depth from 0. */
  list?: { mark: string; depth: number };
  /** Overrides the role's own alignment where the author chose one. */
  align?: 'left' | 'center' | 'right' | 'justify';
  /** Only for `contents`: the level of the heading that the line points at, from 0. */
  depth?: number;
  /** Begins a new page. */
  pageBreakBefore?: boolean;
  /** Stays on the page of what follows, as the last words above a signature do. */
  keepNext?: boolean;
}
export interface TableCell {
  blocks: ParagraphBlock[];
  /** Columns and rows that the cell covers; 1 where absent. */
  columns?: number;
  rows?: number;
}
export interface TableBlock {
  kind: 'table';
  /** Absolute widths in twips; their sum never exceeds the text width. */
  widths: number[];
  /** The first rows that repeat on every page. */
  headerRows: number;
  rows: TableCell[][];
  /** Every line where absent; `none` sets signatures and requisites in columns, `below` parts a letterhead from the text. Without inner lines cells have no padding either. */
  lines?: 'none' | 'below';
  /** Cells below the header rows stand at the top of their row unless this says otherwise. */
  stand?: 'bottom';
}
/** Empty lines of body size. */
export interface SpaceBlock {
  kind: 'space';
  lines: number;
  /** Stays on the page of what follows: an empty line between a heading and its text. */
  keepNext?: boolean;
}
export type Block = ParagraphBlock | TableBlock | SpaceBlock;

export interface PageDocument {
  language: DocumentLanguage;
  title: string;
  author: string;
  /** ISO 8601 instant, injected: the same input gives the same bytes. */
  createdAt: string;
  /** The title page has no page number; null where a document has none. */
  titlePage: Block[] | null;
  /** Stands in the title page's footer, so that it is at the foot of the page whatever the length of the rest. */
  titlePageFoot?: ParagraphBlock[];
  blocks: Block[];
  /** The sheet lies on its side. */
  landscape?: true;
  /** Points inside tables, where the document does not follow the organisation's setting. */
  tableFontSize?: number;
  /** The first page shows no number although it is no title page. */
  firstPageUnnumbered?: true;
}
