import { plainText, type RichBlock, type RichParagraph } from '#shared/model/rich-text.ts';
import type { Block, ParagraphBlock } from '../document-model.ts';
import { emptyLines, paragraph } from './blocks.ts';
import { nextCaption, noteTableNumber, readCaption } from './captions.ts';
import type { Composition } from './composition.ts';
import { subheading } from './headings.ts';
import { hasInk, richInlines } from './rich-inlines.ts';
import { richList } from './rich-list.ts';
import { richTable } from './rich-table.ts';

const alignOf = ({ attrs }: RichParagraph): Partial<ParagraphBlock> =>
  attrs?.textAlign ? { align: attrs.textAlign } : {};

const richParagraph = (node: RichParagraph, composition: Composition): ParagraphBlock[] =>
  hasInk(node.content) ? [paragraph('body', richInlines(node.content, composition), alignOf(node))] : [];

/** Whether the paragraph is what its author wrote as the caption of the table that follows. */
const captionOf = (block: RichBlock | undefined, next: RichBlock | undefined) =>
  block?.type === 'paragraph' && next?.type === 'table' ? readCaption(plainText(block)) : null;

/** The author's text of a section; its tables get captions and numbers of the document. */
export function richBlocks(content: readonly RichBlock[], composition: Composition): Block[] {
  return content.flatMap((node, index): Block[] => {
    switch (node.type) {
      case 'paragraph':
        return captionOf(node, content[index + 1]) ? [] : richParagraph(node, composition);
      case 'heading':
        return subheading(composition, node.attrs.level, richInlines(node.content, composition));
      case 'table': {
        const written = captionOf(content[index - 1], node);
        const caption = nextCaption(composition, written?.title ?? '');
        noteTableNumber(composition, written?.number ?? null);
        return [emptyLines(1), caption, richTable(node, composition), emptyLines(1)];
      }
      default:
        return richList(node, composition);
    }
  });
}
