import type { RichBlock, RichParagraph } from '#shared/model/rich-text.ts';
import { buildLists, type FlatBlock } from './build-lists.ts';
import type { DocxContext } from './docx-context.ts';
import type { XmlElement } from './parse-xml.ts';
import { readDocxTable } from './read-docx-table.ts';
import { type DocxParagraph, readParagraph } from './read-paragraph.ts';
import { alternative } from './read-runs.ts';
import { childElements, childNamed, descendants } from './xml-queries.ts';

/** A piece of the document; `rich` ones, such as tables, are already what a programme holds. */
export type DocxBlock = DocxParagraph | { kind: 'rich'; block: RichBlock };

const transparent = new Set(['w:customXml', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Reads one child of the body; contents come out as nothing and are counted, text boxes follow their paragraph. */
export function readBodyChild(element: XmlElement, context: DocxContext): DocxBlock[] {
  const { name } = element;
  if (name === 'w:p') return readBodyParagraph(element, context);
  if (name === 'w:tbl') return readDocxTable(element, context, (cell) => readCell(cell, context)).map(asRich);
  if (name === 'w:sdt') return readControl(element, context);
  if (name === 'mc:AlternateContent') return readBodyChildren(alternative(element), context);
  if (name === 'w:altChunk' || name === 'w:subDoc') context.tally.count('embeddedPartsIgnored');
  return transparent.has(name) ? readBodyChildren(element, context) : [];
}

const asRich = (block: RichBlock): DocxBlock => ({ kind: 'rich', block });

const readBodyChildren = (parent: XmlElement, context: DocxContext): DocxBlock[] =>
  childElements(parent).flatMap((child) => readBodyChild(child, context));

function readControl(element: XmlElement, context: DocxContext): DocxBlock[] {
  const gallery = descendants(element, ['w:docPartGallery'])[0]?.attributes['w:val'];
  if (gallery === 'Table of Contents') {
    context.tally.count('contentsDropped');
    return [];
  }
  const content = childNamed(element, 'w:sdtContent');
  return content ? readBodyChildren(content, context) : [];
}

function readBodyParagraph(element: XmlElement, context: DocxContext): DocxBlock[] {
  const paragraph = readParagraph(element, context);
  const boxes = context.textBoxes.splice(0);
  context.tally.count('textBoxesMoved', boxes.length);
  const floating = boxes.flatMap((box) => readBodyChildren(box, context));
  return [paragraph, ...floating];
}

function readCell(cell: XmlElement, context: DocxContext): RichBlock[] {
  return buildLists(
    readBodyChildren(cell, context).flatMap((block): FlatBlock[] => {
      if (block.kind === 'rich') return [block.block];
      return block.inlines.length > 0 ? [toFlatBlock(block)] : [];
    }),
  );
}

/** The paragraph as a list item, where it is one, or as a plain paragraph. */
export function toFlatBlock(paragraph: DocxParagraph): FlatBlock {
  const plain = toRichParagraph(paragraph);
  if (!paragraph.list) return plain;
  const { id, level, ordered, start } = paragraph.list;
  return { type: 'flatItem', listId: id, level, ordered, start, paragraph: { ...plain, attrs: undefined } };
}

function toRichParagraph({ inlines, align }: DocxParagraph): RichParagraph {
  const aligned = align === 'center' || align === 'right';
  return {
    type: 'paragraph',
    ...(aligned && { attrs: { textAlign: align } }),
    ...(inlines.length > 0 && { content: inlines }),
  };
}
