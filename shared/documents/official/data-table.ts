import type { TableBlock, TableCell } from '../document-model.ts';
import { paragraph, textCell } from '../programme/blocks.ts';
import { columnWidths, longestWordWidth } from '../programme/column-widths.ts';
import type { PaperWriting } from './paper.ts';
import { cellText, linkedText } from './printed-text.ts';

/** A column of a table: its title, its share of the width, whether its cells are centred and may all be empty. */
export interface TableColumn {
  title: string;
  weight: number;
  centred?: boolean;
  optional?: boolean;
}

/** A long word or an address takes no more than this part of the table. */
const widestWord = 0.3;

const textLines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** A cell with a paragraph for each line of its text. */
export const linesCell = (text: string, centred = false): TableCell => ({
  blocks: textLines(text).map((line) =>
    paragraph(centred ? 'cellCentred' : 'cell', linkedText(cellText(line))),
  ),
});

/** Widths by what the columns hold: each has room for its longest word. */
export function widthsOf(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  { format }: PaperWriting,
): number[] {
  const needs = columns.map(({ title, weight }, index) => {
    const words = new Set(rows.flatMap((row) => cellText(row[index] ?? '').split(/[^\S\u00a0]+/)));
    const least = longestWordWidth([title, ...words], format);
    return { least: Math.min(least, Math.round(format.textWidth * widestWord)), weight };
  });
  return columnWidths(needs, format.textWidth);
}

/** The columns that are printed, and their cells: an optional one goes where no row has a text in it. */
function printedColumns(columns: readonly TableColumn[], rows: readonly (readonly string[])[]) {
  const used = columns.map(
    ({ optional }, index) => !optional || rows.some((row) => (row[index] ?? '').trim() !== ''),
  );
  return {
    columns: columns.filter((_, index) => used[index]),
    rows: rows.map((row) => row.filter((_, index) => used[index])),
  };
}

/** A table with a number before each row, from `first` on, and a header that repeats on every page. */
export function dataTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  writing: PaperWriting,
  first = 1,
): TableBlock {
  const printed = printedColumns(columns, rows);
  const all: TableColumn[] = [
    { title: writing.texts.numberColumn, weight: 0, centred: true },
    ...printed.columns,
  ];
  const numbered = printed.rows.map((row, index) => [String(first + index), ...row]);
  return {
    kind: 'table',
    widths: widthsOf(all, numbered, writing),
    headerRows: 1,
    rows: [
      all.map(({ title }) => textCell('cellHead', title)),
      ...numbered.map((row) => row.map((text, index) => linesCell(text, all[index]?.centred))),
    ],
  };
}

/** Names on the left, what they stand for on the right; a row without a value is left out. */
export function factsTable(
  facts: readonly (readonly [name: string, value: string])[],
  { format }: PaperWriting,
): TableBlock | null {
  const known = facts.filter(([, value]) => value.trim() !== '');
  if (known.length === 0) return null;
  return {
    kind: 'table',
    widths: columnWidths(
      [
        {
          least: longestWordWidth(
            known.map(([name]) => name),
            format,
          ),
          weight: 2,
        },
        { least: 0, weight: 5 },
      ],
      format.textWidth,
    ),
    headerRows: 0,
    rows: known.map(([name, value]) => [linesCell(name), linesCell(value)]),
  };
}
