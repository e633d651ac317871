import * as z from 'zod';

/**
 * Rich text of a section: the subset of ProseMirror's JSON that the editor makes and the documents print.
 * Anything else is refused when a file is read, so a builder never meets an unknown node.
 */

const link = z.object({ type: z.literal('link'), attrs: z.object({ href: z.string() }).loose() });
const plainMark = z.object({ type: z.enum(['bold', 'italic', 'underline', 'subscript', 'superscript']) });
const mark = z.discriminatedUnion('type', [link, plainMark]);

const text = z.object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).optional() });
const hardBreak = z.object({ type: z.literal('hardBreak'), marks: z.array(mark).optional() });
/** A footnote: its text stands in the note itself, the mark in the line is numbered by the document. */
const footnote = z.object({ type: z.literal('footnote'), attrs: z.object({ text: z.string() }) });
/** A reference to a literature entry, printed as its number in square brackets, with the page where given. */
const citation = z.object({
  type: z.literal('citation'),
  attrs: z.object({ entryId: z.string(), page: z.string().nullish() }),
});
const inline = z.discriminatedUnion('type', [text, hardBreak, footnote, citation]);

const align = z.enum(['left', 'center', 'right', 'justify']).nullish();
const paragraph = z.object({
  type: z.literal('paragraph'),
  attrs: z.object({ textAlign: align }).loose().optional(),
  content: z.array(inline).optional(),
});
const heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]), textAlign: align }).loose(),
  content: z.array(inline).optional(),
});

export type RichInline = z.infer<typeof inline>;
export type RichMark = z.infer<typeof mark>;
export type RichParagraph = z.infer<typeof paragraph>;
export type RichHeading = z.infer<typeof heading>;
export interface RichListItem {
  type: 'listItem';
  content: (RichParagraph | RichList)[];
}
export interface RichList {
  type: 'bulletList' | 'orderedList';
  attrs?: { start?: number | undefined } | undefined;
  content: RichListItem[];
}
export interface RichTableCell {
  type: 'tableCell' | 'tableHeader';
  /** `colwidth` is in CSS pixels, one figure a spanned column, or null where the column was never dragged. */
  attrs?:
    | {
        colspan?: number | undefined;
        rowspan?: number | undefined;
        colwidth?: (number | null)[] | null | undefined;
      }
    | undefined;
  content: (RichParagraph | RichList)[];
}
export interface RichTable {
  type: 'table';
  content: { type: 'tableRow'; content: RichTableCell[] }[];
}
export type RichBlock = RichParagraph | RichHeading | RichList | RichTable;

const list = z.object({
  type: z.enum(['bulletList', 'orderedList']),
  attrs: z.object({ start: z.number().int().optional() }).loose().optional(),
  get content(): z.ZodArray<z.ZodType<RichListItem>> {
    return z.array(listItem);
  },
});
/** What may stand in a list item and in a cell. */
const textOrList = z.array(z.discriminatedUnion('type', [paragraph, list])).min(1);
const listItem = z.object({ type: z.literal('listItem'), content: textOrList });
const span = z.number().int().min(1).max(100).optional();
const cell = z.object({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z
    .object({ colspan: span, rowspan: span, colwidth: z.array(z.number().nullable()).nullish() })
    .loose()
    .optional(),
  content: textOrList,
});
const table = z.object({
  type: z.literal('table'),
  content: z.array(z.object({ type: z.literal('tableRow'), content: z.array(cell) })).min(1),
});

export const richTextSchema = z.object({
  type: z.literal('doc'),
  content: z.array(z.discriminatedUnion('type', [paragraph, heading, list, table])),
});
export interface RichText {
  type: 'doc';
  content: RichBlock[];
}

/** An empty section: one paragraph to type into. */
export const emptyRichText = (): RichText => ({ type: 'doc', content: [{ type: 'paragraph' }] });

/** Plain text of a rich text, one line a paragraph or cell; footnotes follow their mark in the line. */
export function plainText(node: RichText | RichBlock | RichListItem | RichTableCell | RichInline): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'hardBreak':
      return '\n';
    case 'footnote':
      return ` ${node.attrs.text} `;
    case 'citation':
      return '';
    case 'paragraph':
    case 'heading':
      return (node.content ?? []).map(plainText).join('');
    case 'table':
      return node.content.flatMap((row) => row.content.map(plainText)).join('\n');
    default:
      return node.content.map(plainText).join('\n');
  }
}
