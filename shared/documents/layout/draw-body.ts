import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import { drawLine } from './draw-lines.ts';
import { type DrawnLines, drawTablePart, type TablePart } from './draw-table-part.ts';
import { type FlowItem, type RowItem, repeatedHeight } from './flow.ts';
import type { LaidOutLine, Rule } from './laid-out-document.ts';

/** Lines and rules of a part of a page at their places, and where the part ends (twips from the page's top). */
export interface Drawn {
  lines: LaidOutLine[];
  rules: Rule[];
  bottom: number;
}

/** Puts the items of a page one under another from the top margin. */
export function drawBody(items: readonly FlowItem[], format: ResolvedFormat, drawnLines: DrawnLines): Drawn {
  const { left, top } = format.margin;
  const drawn: Drawn = { lines: [], rules: [], bottom: top };
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item?.kind === 'line') {
      const line = drawLine(item.line, left, drawn.bottom);
      drawn.lines.push(item.id === undefined ? line : { ...line, id: item.id });
      drawn.bottom += item.height;
    } else if (item) {
      const rows = rowsFrom(items, at, item);
      const part = drawTablePart(tablePart(rows, item, at === 0), left, drawn.bottom, drawnLines);
      drawn.lines.push(...part.lines);
      drawn.rules.push(...part.rules);
      drawn.bottom = part.bottom;
      at += rows.length - 1;
    }
  }
  return drawn;
}

const tablePart = (rows: readonly RowItem[], first: RowItem, atTop: boolean): TablePart => ({
  table: first.table,
  rows: rows.map(({ row, height }) => ({ row, height })),
  unfinished: rows.at(-1)?.unfinished ?? false,
  repeatsHeader: atTop && repeatedHeight(first) > 0,
});

/** The rows of the same table that follow each other on the page. */
function rowsFrom(items: readonly FlowItem[], start: number, { table }: RowItem): RowItem[] {
  const rows: RowItem[] = [];
  for (let at = start; at < items.length; at++) {
    const item = items[at];
    if (item?.kind !== 'row' || item.table !== table) break;
    rows.push(item);
  }
  return rows;
}
