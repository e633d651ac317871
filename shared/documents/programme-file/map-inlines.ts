import type {
  RichBlock,
  RichInline,
  RichList,
  RichListItem,
  RichParagraph,
  RichTable,
  RichText,
} from '#shared/model/rich-text.ts';

type MapInline = (inline: RichInline) => RichInline | RichInline[];

/** The same rich text with every piece of a line (text, break, footnote, citation) put through `change`, which may give several. */
export const mapInlines = (text: RichText, change: MapInline): RichText => ({
  type: 'doc',
  content: text.content.map((block) => mapBlock(block, change)),
});

function mapBlock(block: RichBlock, change: MapInline): RichBlock {
  if (block.type === 'table') return mapTable(block, change);
  if (block.type === 'heading') return withContent(block, change);
  return mapSmallBlock(block, change);
}

const mapSmallBlock = (block: RichParagraph | RichList, change: MapInline): RichParagraph | RichList =>
  block.type === 'paragraph' ? withContent(block, change) : mapList(block, change);

const mapList = (list: RichList, change: MapInline): RichList => ({
  ...list,
  content: list.content.map(
    (item): RichListItem => ({
      ...item,
      content: item.content.map((block) => mapSmallBlock(block, change)),
    }),
  ),
});

const mapTable = (table: RichTable, change: MapInline): RichTable => ({
  ...table,
  content: table.content.map((row) => ({
    ...row,
    content: row.content.map((cell) => ({
      ...cell,
      content: cell.content.map((block) => mapSmallBlock(block, change)),
    })),
  })),
});

const withContent = <T extends { content?: RichInline[] | undefined }>(block: T, change: MapInline): T =>
  block.content ? { ...block, content: block.content.flatMap(change) } : block;
