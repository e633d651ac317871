import type { RichBlock, RichInline, RichListItem, RichTableCell } from '#shared/model/rich-text.ts';

/** One line of a text as the editor counts it: everything that is no text is one character wide. */
export interface RichLine {
  text: string;
  footnotes: string[];
}

const inlineText = (inline: RichInline) => (inline.type === 'text' ? inline.text : '\uFFFC');

/** The lines of a text in their order: paragraphs and headings, also those in lists and tables. */
export function richLines(nodes: readonly (RichBlock | RichListItem | RichTableCell)[]): RichLine[] {
  return nodes.flatMap((node): RichLine[] => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const content = node.content ?? [];
      return [
        {
          text: content.map(inlineText).join(''),
          footnotes: content.flatMap((inline) => (inline.type === 'footnote' ? [inline.attrs.text] : [])),
        },
      ];
    }
    return node.type === 'table'
      ? node.content.flatMap((row) => richLines(row.content))
      : richLines(node.content);
  });
}
