import type { RichBlock, RichInline } from '#shared/model/rich-text.ts';
import { buildLists } from './build-lists.ts';
import { type DocxBlock, toFlatBlock } from './read-body.ts';
import type { DocxParagraph } from './read-paragraph.ts';

/**
 * The pieces of one section as rich text: headings below the section's own become levels 2 and 3, list items become
 * lists, empty lines go.
 */
export function toRichBlocks(blocks: readonly DocxBlock[], sectionLevel: number): RichBlock[] {
  const flat = blocks.flatMap((block) => {
    if (block.kind === 'rich') return [block.block];
    if (block.inlines.length === 0) return [];
    return [
      block.headingLevel === null ? toFlatBlock(block) : toHeading(block, block.headingLevel, sectionLevel),
    ];
  });
  return buildLists(flat);
}

function toHeading({ inlines, align }: DocxParagraph, level: number, sectionLevel: number): RichBlock {
  const aligned = align === 'center' || align === 'right';
  return {
    type: 'heading',
    attrs: { level: level > sectionLevel + 1 ? 3 : 2, ...(aligned && { textAlign: align }) },
    content: inlines.map(withoutBold),
  };
}

/** A heading is bold by its role. */
function withoutBold(inline: RichInline): RichInline {
  if (inline.type !== 'text' || !inline.marks) return inline;
  const { marks, ...text } = inline;
  const kept = marks.filter(({ type }) => type !== 'bold');
  return { ...text, ...(kept.length > 0 && { marks: kept }) };
}
