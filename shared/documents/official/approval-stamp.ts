import type { Block } from '../document-model.ts';
import { emptyLines, paragraph } from '../programme/blocks.ts';
import type { PaperWriting } from './paper.ts';
import { printedText } from './printed-text.ts';
import { headOf } from './signatures.ts';

/** «БЕКІТЕМІН» in the right-hand part of the page: the head's post, a line to sign on with the name, one for the date. */
export function approvalStamp(writing: PaperWriting): Block[] {
  const { texts, say } = writing;
  const { post, name } = headOf(writing);
  const lines = [
    texts.approvalStamp.approve,
    post,
    say(texts.approvalStamp.signature, { name }),
    texts.blankDate,
  ];
  const written = lines.filter((line) => line.trim() !== '');
  return [...written.map((line) => paragraph('stamp', printedText(line))), emptyLines(1)];
}
