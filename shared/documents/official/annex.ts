import type { Block } from '../document-model.ts';
import { emptyLines, paragraph, textParagraph } from '../programme/blocks.ts';
import { inLanguage } from '../programme/texts.ts';
import type { PaperWriting } from './paper.ts';
import { printedText } from './printed-text.ts';
import { headOf } from './signatures.ts';

/** An annex of an order: its title and what stands in it. */
export interface Annex {
  title: string;
  blocks: Block[];
}

/** Annexes, each on a page of its own, under «… директорының … № … бұйрығына 1-қосымша». */
export function annexes(all: readonly Annex[], writing: PaperWriting): Block[] {
  const { frame, texts, say } = writing;
  const { annex, annexNumbered } = texts.order;
  return all.flatMap(({ title, blocks }, index) => {
    const header = say(all.length > 1 ? annexNumbered : annex, {
      organisation: inLanguage(frame.organisation.name, frame.language),
      post: headOf(writing).post,
      date: frame.date,
      number: frame.number,
      index: index + 1,
    });
    return [
      paragraph('stamp', printedText(header), { pageBreakBefore: true }),
      emptyLines(1),
      textParagraph('title', title, { keepNext: true }),
      { ...emptyLines(1), keepNext: true },
      ...blocks,
    ];
  });
}
