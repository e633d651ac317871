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

/** A list or table without anything in it: the editor has no such thing. */
const isHollow = (block: RichBlock): boolean =>
  block.type !== 'paragraph' && block.type !== 'heading' && block.content.length === 0;

const fitBlocks = <Block extends RichBlock>(blocks: readonly Block[]): Block[] =>
  blocks.map(fitBlock).filter((block) => !isHollow(block));

const fitItem = (item: RichListItem): RichListItem => {
  const content = fitBlocks(item.content);
  return {
    ...item,
    content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content],
  };
};

const fitCell = (cell: RichTableCell): RichTableCell => {
  const content = fitBlocks(cell.content);
  return { ...cell, content: content.length > 0 ? content : [{ type: 'paragraph' }] };
};

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
 * A stored text as the editor can hold it: at least one block, no hollow lists or tables, and a paragraph at the head
 * of each list item. The model allows a little more (a file may bring it), and the editor would refuse all of it.
 */
export function fitForEditor(body: RichText): RichText {
  const content = fitBlocks(body.content);
  return content.length === 0 ? emptyRichText() : { type: 'doc', content };
}
