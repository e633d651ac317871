import type { RowItem } from './flow.ts';
import { borderThickness, type CellLine, heightOf, type LaidOutCell } from './lay-out-table.ts';

/**
 * A row too high for a page in two: what fits into `room` twips, and the rest. Null where not a line fits.
 * Each cell goes on with the line after its last one.
 */
export function splitRow(row: RowItem, room: number): [RowItem, RowItem] | null {
  const cells = (row.table.cellsByRow[row.row] ?? []).filter((cell) => cell.rows === 1);
  const taken = new Map(cells.map((cell) => [cell, fitting(linesLeft(row, cell), room - borderThickness)]));
  const heightOfPart = (lines: (cell: LaidOutCell) => readonly CellLine[]) =>
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

/** How many lines fit, so that the next page may begin with the one after them. */
function fitting(lines: readonly CellLine[], room: number): number {
  let used = 0;
  let most = 0;
  for (let count = 1; count <= lines.length; count++) {
    used += lines[count - 1]?.height ?? 0;
    if (used > room) break;
    if (lines[count]?.mayBegin ?? true) most = count;
  }
  return most;
}
