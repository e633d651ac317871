import type { Node as DocumentNode } from '@tiptap/pm/model';
import {
  emptyRichText,
  type RichBlock,
  type RichListItem,
  type RichTableCell,
  type RichText,
  richTextSchema,
} from '#shared/model/rich-text.ts';

/** The editor's document as the model keeps it. Costs in proportion to the section: called when it is stored. */
export const toRichText = (document: DocumentNode): RichText =>
  // The schema's own type differs from RichText only in how it spells optional fields.
  richTextSchema.parse(document.toJSON()) as RichText;

const fitItem = (item: RichListItem): RichListItem => {
  const content = item.content.map(fitBlock);
  return {
    ...item,
    content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content],
  };
};

const fitCell = (cell: RichTableCell): RichTableCell => ({ ...cell, content: cell.content.map(fitBlock) });

function fitBlock<Block extends RichBlock>(block: Block): Block {
  if (block.type === 'bulletList' || block.type === 'orderedList') {
    return { ...block, content: block.content.map(fitItem) };
  }
  if (block.type === 'table') {
    return { ...block, content: block.content.map((row) => ({ ...row, content: row.content.map(fitCell) })) };
  }
  return block;
}

/**
 * A stored text as the editor can hold it: at least one block, and a paragraph at the head of each list item.
 * The model allows a little more (a file may bring it), and an editor that meets it would show an empty section.
 */
export function fitForEditor(body: RichText): RichText {
  const blocks = body.content.filter(
    (block) =>
      !('content' in block) ||
      block.type === 'paragraph' ||
      block.type === 'heading' ||
      (block.content ?? []).length > 0,
  );
  return blocks.length === 0 ? emptyRichText() : { type: 'doc', content: blocks.map(fitBlock) };
}
