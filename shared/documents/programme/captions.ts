import type { Block, Inline, ParagraphBlock } from '../document-model.ts';
import { textParagraph } from './blocks.ts';
import type { Composition } from './composition.ts';
import { fillText } from './texts.ts';

/** The caption of the next table: «1-кесте. …». */
export function nextCaption(composition: Composition, title: string): ParagraphBlock {
  composition.tableCount += 1;
  const { table, tableUntitled } = composition.texts.programme;
  const text = fillText(title ? table : tableUntitled, { number: composition.tableCount, title });
  return textParagraph('caption', text);
}

/** What authors write above a table: «3-кесте. …», «Кесте 3 – …», «Таблица 3. …», with or without the number. */
const writtenCaption =
  /^\s*(?:(\d+)\s*[-–]?\s*кесте|кесте\s*(\d+)?|таблица\s*№?\s*(\d+)?)\s*(?:[.:–—-]\s*(.*))?$/isu;

/** The number and title of a caption that the author wrote, or null where the text is no caption. */
export function readCaption(text: string): { number: number | null; title: string } | null {
  const found = writtenCaption.exec(text);
  if (!found) return null;
  const number = found[1] ?? found[2] ?? found[3];
  return { number: number === undefined ? null : Number(number), title: (found[4] ?? '').trim() };
}

/** Remembers what number the author's table got, so that the text's references can follow. */
export function noteTableNumber(composition: Composition, written: number | null): void {
  if (written === null) return;
  const taken = composition.tableNumbers.has(written);
  composition.tableNumbers.set(written, taken ? null : composition.tableCount);
}

const reference = /(\d+)(?=-кесте)|(?<=таблиц[аеыуё]й?\s(?:№\s?)?)(\d+)/giu;

const renumbered = (text: string, numbers: Composition['tableNumbers']): string =>
  text.replace(reference, (number) => String(numbers.get(Number(number)) ?? number));

function followInline(inline: Inline, numbers: Composition['tableNumbers']): Inline {
  return inline.kind === 'text' || inline.kind === 'footnote'
    ? { ...inline, text: renumbered(inline.text, numbers) }
    : inline;
}

function followParagraph(block: ParagraphBlock, numbers: Composition['tableNumbers']): ParagraphBlock {
  if (block.role === 'caption') return block;
  return { ...block, inlines: block.inlines.map((inline) => followInline(inline, numbers)) };
}

/**
 * Tables are numbered through the whole document, those that the program makes included; where that moves the
 * numbers that the author gave, the references in the text («3-кестеде») move with them.
 */
export function followTableNumbers(blocks: Block[], { tableNumbers }: Composition): Block[] {
  if ([...tableNumbers].every(([written, printed]) => printed === null || written === printed)) return blocks;
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return followParagraph(block, tableNumbers);
    if (block.kind === 'space') return block;
    const rows = block.rows.map((row) =>
      row.map((cell) => ({
        ...cell,
        blocks: cell.blocks.map((inner) => followParagraph(inner, tableNumbers)),
      })),
    );
    return { ...block, rows };
  });
}
