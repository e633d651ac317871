import type { Block, ParagraphBlock, ParagraphRole } from '../document-model.ts';
import { emptyLines, paragraph } from '../programme/blocks.ts';
import { printedText } from './printed-text.ts';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A text as paragraphs of a role, one for each of its lines; nothing for an empty one. */
export const paragraphs = (role: ParagraphRole, text: string): ParagraphBlock[] =>
  lines(text).map((line) => paragraph(role, printedText(line)));

/** Words in bold on a line of their own, which stays with what follows: «ТЫҢДАЛДЫ:». */
export const boldLine = (text: string): ParagraphBlock[] =>
  lines(text).map((line) => paragraph('plain', printedText(line, { bold: true }), { keepNext: true }));

/** Numbered items «1. …» of the first level, or «1) …». An empty one is left out; its further lines stand unnumbered. */
export function numberedItems(items: readonly string[], closing: '.' | ')' = '.'): ParagraphBlock[] {
  return items
    .filter((item) => item.trim() !== '')
    .flatMap((item, index) =>
      lines(item).map((line, at) =>
        paragraph('listItem', printedText(line), {
          list: { mark: at === 0 ? `${index + 1}${closing}` : '', depth: 0 },
        }),
      ),
    );
}

/** The same blocks, the last paragraph staying with what follows: no signature stands alone on a page. */
export function keptWithNext(blocks: Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return blocks;
  return [...blocks.slice(0, -1), { ...last, keepNext: true }, { ...emptyLines(1), keepNext: true }];
}
