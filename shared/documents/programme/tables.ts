import type { Block, TableBlock, TableCell } from '../document-model.ts';
import { emptyLines, textCell } from './blocks.ts';
import { nextCaption } from './captions.ts';
import type { Composition } from './composition.ts';

/** A table that the program makes, with its caption above and an empty line on both sides. */
export const captionedTable = (
  composition: Composition,
  title: string,
  table: Omit<TableBlock, 'kind'>,
): Block[] => [emptyLines(1), nextCaption(composition, title), { kind: 'table', ...table }, emptyLines(1)];

export const headerCells = (titles: readonly string[]): TableCell[] =>
  titles.map((title) => textCell('cellHead', title));
