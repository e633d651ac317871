import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { Block, Inline, PageDocument, ParagraphBlock } from '../document-model.ts';

const spoken = (inline: Inline, language: DocumentLanguage): Inline =>
  inline.kind === 'text' && inline.language === undefined ? { ...inline, language } : inline;

const inTongue = (block: ParagraphBlock, language: DocumentLanguage): ParagraphBlock => ({
  ...block,
  inlines: block.inlines.map((inline) => spoken(inline, language)),
});

function marked(block: Block, language: DocumentLanguage): Block {
  if (block.kind === 'paragraph') return inTongue(block, language);
  if (block.kind === 'space') return block;
  const rows = block.rows.map((row) =>
    row.map((cell) => ({ ...cell, blocks: cell.blocks.map((inner) => inTongue(inner, language)) })),
  );
  return { ...block, rows };
}

const newPage: ParagraphBlock = { kind: 'paragraph', role: 'plain', inlines: [], pageBreakBefore: true };

/**
 * One document with a paper in two languages, the second from a new page; `languageOrder` says which is the first.
 * Both are of the same sheet.
 */
export const bothLanguages = (first: PageDocument, second: PageDocument): PageDocument => ({
  ...first,
  blocks: [...first.blocks, ...withNewPage(second)],
});

function withNewPage({ blocks, language }: PageDocument): Block[] {
  const all = blocks.map((block) => marked(block, language));
  const [begin, ...rest] = all;
  return begin?.kind === 'paragraph' ? [{ ...begin, pageBreakBefore: true }, ...rest] : [newPage, ...all];
}
