import type { DocxBlock } from './read-body.ts';
import { bareHeading } from './section-headings.ts';

const caption = /^(?:\d+\s*-\s*кесте|кесте\s*\d*|таблица\s*(?:№\s*)?\d*)(?:\s*[.:–—-].*)?$/iu;

/**
 * The pieces without the table at `at` and what was written for it alone: the caption above, a heading above that
 * which says no more than the program's own would, and the explanation of abbreviations below.
 */
export function withoutTable(
  blocks: readonly DocxBlock[],
  at: number,
  headings: readonly string[],
  legend?: RegExp,
): DocxBlock[] {
  let start = at;
  if (textAt(blocks, start - 1, (text) => caption.test(text))) start -= 1;
  const isHeading = (text: string) => headings.includes(bareHeading(text));
  if (textAt(blocks, start - 1, isHeading)) start -= 1;
  const end = legend && textAt(blocks, at + 1, (text) => legend.test(text)) ? at + 2 : at + 1;
  return [...blocks.slice(0, start), ...blocks.slice(end)];
}

function textAt(blocks: readonly DocxBlock[], at: number, test: (text: string) => boolean): boolean {
  const block = blocks[at];
  return block?.kind === 'paragraph' && test(block.text);
}
