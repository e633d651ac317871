import type { Block, ParagraphBlock } from '../document-model.ts';
import { lineAfterHeading, paragraph, textParagraph } from './blocks.ts';
import type { Composition } from './composition.ts';

const depths = { heading1: 0, heading2: 1 } as const;

function contentsLine(block: Block): ParagraphBlock[] {
  if (block.kind !== 'paragraph' || block.id === undefined) return [];
  if (block.role !== 'heading1' && block.role !== 'heading2') return [];
  const text = block.inlines.flatMap((inline) => (inline.kind === 'text' ? [inline] : []));
  const plain = text.map(({ text: words, language }) => ({
    kind: 'text' as const,
    text: words,
    ...(language && { language }),
  }));
  return [
    paragraph('contents', [...plain, { kind: 'pageOf', target: block.id }], { depth: depths[block.role] }),
  ];
}

/** The contents: sections and their second-level headings with the pages where they stand. */
export const contentsBlocks = (composition: Composition, blocks: readonly Block[]): Block[] => [
  textParagraph('title', composition.texts.programme.contents, { pageBreakBefore: true }),
  lineAfterHeading,
  ...blocks.flatMap(contentsLine),
];
