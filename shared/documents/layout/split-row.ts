import type { RowItem } from './flow.ts';
import type { ParagraphLine } from './lay-out-paragraph.ts';
import { borderThickness, heightOf, type LaidOutCell } from './lay-out-table.ts';

/**
 * A row that is not kept whole in two: what fits into `room` twips, and the rest. Null where not a line fits.
 * Each cell goes on with the line after its last one.
 */
export function splitRow(row: RowItem, room: number): [RowItem, RowItem] | null {
  const cells = (row.table.cellsByRow[row.row] ?? []).filter((cell) => cell.rows === 1);
  const taken = new Map(cells.map((cell) => [cell, fitting(linesLeft(row, cell), room - borderThickness)]));
  const heightOfPart = (lines: (cell: LaidOutCell) => readonly ParagraphLine[]) =>
    Math.max(...cells.map((cell) => heightOf(lines(cell)))) + borderThickness;
  const first = heightOfPart((cell) => linesLeft(row, cell).slice(0, taken.get(cell)));
  const rest = heightOfPart((cell) => linesLeft(row, cell).slice(taken.get(cell)));
  if (first <= borderThickness || rest <= borderThickness) return null;
  const before = (cell: LaidOutCell) => (row.drawn?.get(cell) ?? 0) + (taken.get(cell) ?? 0);
  return [
    { ...row, height: first, unfinished: true },
    {
      ...row,
      height: rest,
      footnotes: [],
      pageBreak: 'allowed',
      drawn: new Map(cells.map((cell) => [cell, before(cell)])),
    },
  ];
}

const linesLeft = (row: RowItem, cell: LaidOutCell) => cell.lines.slice(row.drawn?.get(cell) ?? 0);

/** How many lines fit: in cells LibreOffice minds neither widows nor orphans. */
function fitting(lines: readonly ParagraphLine[], room: number): number {
  let used = 0;
  const over = lines.findIndex(({ height }) => {
    used += height;
    return used > room;
  });
  return over < 0 ? lines.length : over;
}
