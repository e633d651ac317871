import type { IntakeTally } from './intake-tally.ts';
import type { DocxBlock } from './read-body.ts';

const contentsHeading = /^(?:мазмұны|содержание|оглавление)$/iu;
/** A line that somebody typed into contents: a heading, dots or a space, the number of a page. */
const typedLine = /\p{L}.*(?:\.{2,}|…|\s)\s*\d{1,4}$/u;

/** The contents are made anew from the headings, so their lines are no text; a title page ends where they begin. */
export function withoutContents(blocks: readonly DocxBlock[], tally: IntakeTally): DocxBlock[] {
  const kept: DocxBlock[] = [];
  let inTyped = false;
  let dropped = false;
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.text !== '') {
      const begins = contentsHeading.test(block.text);
      inTyped = begins || (inTyped && typedLine.test(block.text) && block.headingLevel === null);
      if (inTyped || block.contents) {
        if (!dropped) endPage(kept);
        dropped = true;
        continue;
      }
    }
    kept.push(block);
  }
  if (dropped) tally.count('contentsDropped');
  return kept;
}

function endPage(kept: DocxBlock[]): void {
  const last = kept.at(-1);
  if (last?.kind === 'paragraph') kept[kept.length - 1] = { ...last, breaksPageAfter: true };
}
