import { plainText, type RichTable } from '#shared/model/rich-text.ts';
import type { ParagraphBlock, TableBlock, TableCell } from '../document-model.ts';
import { paragraph, textInline } from './blocks.ts';
import { columnWidths, longestWordWidth } from './column-widths.ts';
import type { Composition } from './composition.ts';
import { type PlacedCell, placeCells } from './place-cells.ts';
import { richInlines } from './rich-inlines.ts';
import { richList } from './rich-list.ts';

/** Widths that the author dragged, in CSS pixels, by column; null where none was. */
function draggedWidths(rows: readonly PlacedCell[][], width: number): (number | null)[] {
  const dragged: (number | null)[] = Array.from({ length: width }, () => null);
  for (const { cell, column } of rows.flat())
    cell?.attrs?.colwidth?.forEach((pixels, index) => {
      if (pixels && column + index < width) dragged[column + index] ??= pixels;
    });
  return dragged;
}

/** Letters of its longest cell beyond which a column asks for no more room. */
const mostWeight = 150;

function widthsOf(rows: readonly PlacedCell[][], width: number, composition: Composition): number[] {
  const { textWidth } = composition.format;
  const dragged = draggedWidths(rows, width);
  if (dragged.every((pixels) => pixels !== null))
    return columnWidths(
      dragged.map((pixels) => ({ least: pixels, weight: pixels })),
      textWidth,
    );
  const single = rows.flat().filter(({ columns }) => columns === 1);
  const needs = Array.from({ length: width }, (_, column) => {
    const texts = single
      .filter((placed) => placed.column === column)
      .map(({ cell }) => (cell ? plainText(cell) : ''));
    const length = Math.max(1, ...texts.map((text) => text.length));
    return {
      least: longestWordWidth(texts, composition.format),
      weight: Math.min(length, mostWeight),
    };
  });
  return columnWidths(needs, textWidth);
}

/** In a cell a list is a row of plain paragraphs that begin with their marks. */
function cellBlocks({ cell }: PlacedCell, header: boolean, composition: Composition): ParagraphBlock[] {
  const role = header ? 'cellHead' : 'cell';
  if (!cell) return [];
  const bold = !header && cell.type === 'tableHeader';
  return cell.content.flatMap((node) => {
    if (node.type === 'paragraph') {
      const align = node.attrs?.textAlign;
      return [paragraph(role, richInlines(node.content, composition, bold), align ? { align } : {})];
    }
    return richList(node, composition).map(({ inlines, list }) =>
      paragraph(role, [...textInline(list?.mark ? `${list.mark} ` : ''), ...inlines]),
    );
  });
}

const countHeaderRows = (rows: readonly PlacedCell[][]): number => {
  const first = rows.findIndex((row) => row.some(({ cell }) => cell?.type !== 'tableHeader'));
  return first === -1 ? 0 : first;
};

/** A table of the author's: widths scaled to the text width, spans kept, rows filled up to a whole grid. */
export function richTable(table: RichTable, composition: Composition): TableBlock {
  const { rows, width } = placeCells(table);
  const headerRows = countHeaderRows(rows);
  return {
    kind: 'table',
    widths: widthsOf(rows, width, composition),
    headerRows,
    rows: rows.map((row, index) =>
      row.map(
        (placed): TableCell => ({
          blocks: cellBlocks(placed, index < headerRows, composition),
          ...(placed.columns > 1 && { columns: placed.columns }),
          ...(placed.rows > 1 && { rows: placed.rows }),
        }),
      ),
    ),
  };
}
