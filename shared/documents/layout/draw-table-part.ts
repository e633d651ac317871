import { drawLines } from './draw-lines.ts';
import type { LaidOutLine, Rule } from './laid-out-document.ts';
import type { ParagraphLine } from './lay-out-paragraph.ts';
import { borderThickness, heightOf, type LaidOutCell, type LaidOutTable } from './lay-out-table.ts';

/** The part of a table that stands on one page: rows from `first` on, with the header where it repeats. */
export interface TablePart {
  table: LaidOutTable;
  rows: { row: number; height: number }[];
  /** The last row goes on over the next page. */
  unfinished: boolean;
  /** Begins with the header again, above these rows. */
  repeatsHeader: boolean;
}
/** How many lines of a cell stand on earlier pages. */
export type DrawnLines = Map<LaidOutCell, number>;

interface VisibleRow {
  row: number;
  top: number;
  bottom: number;
}
interface VisibleCell {
  cell: LaidOutCell;
  top: number;
  bottom: number;
  /** The cell ends on this page. */
  ends: boolean;
}

/** Draws the rows with their borders; `left` and `top` in twips from the corner of the page. */
export function drawTablePart(part: TablePart, left: number, top: number, drawnLines: DrawnLines) {
  const { table } = part;
  const header = part.repeatsHeader ? headerOf(table) : [];
  const body = stack(part.rows, top + header.reduce((all, { height }) => all + height, 0));
  const lines: LaidOutLine[] = [];
  const rules: Rule[] = [];
  const bottom = body.at(-1)?.bottom ?? top;
  for (const visible of visibleCells(table, stack(header, top), false)) {
    lines.push(...drawCell(visible, visible.cell.lines, table, left));
    rules.push(...cellRules(visible, table, left, bottom));
  }
  for (const visible of visibleCells(table, body, part.unfinished)) {
    lines.push(...drawCell(visible, takeLines(visible, drawnLines, table.border), table, left));
    rules.push(...cellRules(visible, table, left, bottom));
  }
  return { lines, rules, bottom: bottom + table.closing };
}

const headerOf = (table: LaidOutTable) =>
  table.rowHeights.slice(0, table.headerRows).map((height, row) => ({ row, height }));

function stack(rows: readonly { row: number; height: number }[], top: number): VisibleRow[] {
  let bottom = top;
  return rows.map(({ row, height }) => {
    const rowTop = bottom;
    bottom += height;
    return { row, top: rowTop, bottom };
  });
}

function visibleCells(table: LaidOutTable, rows: readonly VisibleRow[], unfinished: boolean): VisibleCell[] {
  const first = rows[0]?.row ?? 0;
  const last = rows.at(-1)?.row ?? -1;
  // A table may have thousands of rows: only those are looked at whose cells can reach here.
  const near = table.cellsByRow.slice(Math.max(0, first - table.tallestCell + 1), last + 1).flat();
  return near.flatMap((cell) => {
    const end = cell.row + cell.rows - 1;
    if (rows.length === 0 || end < first) return [];
    const top = rows.find(({ row }) => row >= cell.row)?.top ?? 0;
    const bottom = rows.findLast(({ row }) => row <= end)?.bottom ?? top;
    return [{ cell, top, bottom, ends: unfinished ? end < last : end <= last }];
  });
}

/** The lines of the cell for this page: as many as fit, or all the rest where the cell ends here. */
function takeLines(
  { cell, top, bottom, ends }: VisibleCell,
  drawnLines: DrawnLines,
  border: number,
): ParagraphLine[] {
  const from = drawnLines.get(cell) ?? 0;
  let to = from;
  for (let room = bottom - top - border; to < cell.lines.length; to++) {
    room -= cell.lines[to]?.height ?? 0;
    if (room < -1 && !ends) break;
  }
  drawnLines.set(cell, to);
  return cell.lines.slice(from, to);
}

/** Header cells stand in the middle of their height, others at the top or where the table says. */
function drawCell(
  { cell, top, bottom }: VisibleCell,
  lines: readonly ParagraphLine[],
  table: LaidOutTable,
  left: number,
): LaidOutLine[] {
  const slack = Math.max(0, bottom - top - table.border - heightOf(lines));
  const down = cell.row < table.headerRows ? slack / 2 : table.stand === 'bottom' ? slack : 0;
  return drawLines(lines, left + cell.left + table.padding, top + table.border + down);
}

/** The line above and left of a cell; at the table's edge and the page's end also right and below. */
function cellRules(
  { cell, top, bottom }: VisibleCell,
  table: LaidOutTable,
  left: number,
  end: number,
): Rule[] {
  const x1 = left + cell.left;
  const x2 = x1 + cell.width;
  if (table.border === 0) return table.closing > 0 && bottom >= end ? [horizontal(x1, x2, bottom)] : [];
  const rules = [horizontal(x1, x2, top), vertical(x1, top, bottom)];
  if (cell.left + cell.width >= table.width) rules.push(vertical(x2, top, bottom));
  if (bottom >= end) rules.push(horizontal(x1, x2, bottom));
  return rules;
}

const horizontal = (x1: number, x2: number, y: number): Rule => ({
  x1,
  x2,
  y1: y,
  y2: y,
  thickness: borderThickness,
});
const vertical = (x: number, y1: number, y2: number): Rule => ({
  x1: x,
  x2: x,
  y1,
  y2,
  thickness: borderThickness,
});
