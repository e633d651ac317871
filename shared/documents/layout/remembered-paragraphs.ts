import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { ParagraphBlock } from '../document-model.ts';
import { type LaidOutParagraph, layOutParagraph } from './lay-out-paragraph.ts';
import type { TextContext } from './styled-text.ts';

const remembered = new WeakMap<ParagraphBlock, { key: string; laidOut: LaidOutParagraph }>();

/**
 * The paragraph's lines, from memory where the same block was broken in the same column before: a second pass for
 * the page numbers, and a preview after an edit, break only what changed.
 */
export function rememberedParagraph(
  block: ParagraphBlock,
  format: ResolvedFormat,
  width: number,
  context: TextContext,
): LaidOutParagraph {
  if (block.inlines.some(({ kind }) => kind === 'pageOf'))
    return layOutParagraph(block, format, width, context);
  const marked = block.inlines.some(({ kind }) => kind === 'footnote') ? context.firstFootnote : 0;
  const key = `${width} ${marked} ${format.fontSize} ${format.tableFontSize} ${format.firstLineIndent} ${format.textWidth}`;
  const known = remembered.get(block);
  if (known?.key === key) return known.laidOut;
  const laidOut = layOutParagraph(block, format, width, context);
  remembered.set(block, { key, laidOut });
  return laidOut;
}
