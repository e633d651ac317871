import type { ParagraphBlock, TableBlock, TableCell } from '../document-model.ts';
import { layOutTable } from '../layout/lay-out-table.ts';
import { rememberedParagraph } from '../layout/remembered-paragraphs.ts';
import { rowsThatSplit } from '../layout/rows-that-split.ts';
import { cellPaddingOf, tableFormat } from '../paragraph-format.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { tableStyle } from './style-names.ts';
import type { Writing } from './writing.ts';
import { element, leaf, sequence, valued, type Xml } from './xml-element.ts';

const twips = (name: string, width: number): Xml => leaf(name, { 'w:w': width, 'w:type': 'dxa' });

const line = (name: string): Xml =>
  leaf(name, { 'w:val': 'single', 'w:sz': tableFormat.borderSize, 'w:space': 0, 'w:color': 'auto' });
const borders = element(
  'w:tblBorders',
  ...['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'].map(line),
);
const lineBelow = element('w:tblBorders', line('w:bottom'));
const bordersOf: Readonly<Record<NonNullable<TableBlock['lines']> | 'all', Xml[]>> = {
  all: [borders],
  below: [lineBelow],
  none: [],
};
const cellMargins = (padding: number): Xml =>
  element(
    'w:tblCellMar',
    twips('w:top', 0),
    twips('w:left', padding),
    twips('w:bottom', 0),
    twips('w:right', padding),
  );
const tableLook = leaf('w:tblLook', {
  'w:val': '04A0',
  'w:firstRow': 1,
  'w:lastRow': 0,
  'w:firstColumn': 1,
  'w:lastColumn': 0,
  'w:noHBand': 0,
  'w:noVBand': 1,
});

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

const tableProperties = (table: TableBlock): Xml =>
  element(
    'w:tblPr',
    valued('w:tblStyle', tableStyle),
    twips('w:tblW', sumOf(table.widths)),
    // Up to mode 14 the indent leads to the text of the first cell: so the border stands at the margin.
    twips('w:tblInd', cellPaddingOf(table)),
    ...bordersOf[table.lines ?? 'all'],
    leaf('w:tblLayout', { 'w:type': 'fixed' }),
    cellMargins(cellPaddingOf(table)),
    tableLook,
  );

const emptyCell: ParagraphBlock = { kind: 'paragraph', role: 'cell', inlines: [] };

/** A place in a row of the grid: a cell that begins there, or the rest of a cell that began above. */
interface GridPlace {
  cell: TableCell | null;
  columns: number;
  merge: 'restart' | 'continue' | null;
}

/** Rows that a cell still covers below the present one, by the column where it begins. */
type Covered = Map<number, { columns: number; rows: number }>;

function gridRow(cells: readonly TableCell[], width: number, covered: Covered): GridPlace[] {
  const places: GridPlace[] = [];
  const waiting = [...cells];
  for (let column = 0; column < width; ) {
    const above = covered.get(column);
    if (above) {
      places.push({ cell: null, columns: above.columns, merge: 'continue' });
      above.rows -= 1;
      if (above.rows === 0) covered.delete(column);
      column += above.columns;
      continue;
    }
    const cell = waiting.shift() ?? { blocks: [] };
    const next = [...covered.keys()].filter((start) => start > column);
    const columns = Math.min(cell.columns ?? 1, Math.min(width, ...next) - column);
    const rows = cell.rows ?? 1;
    places.push({ cell, columns, merge: rows > 1 ? 'restart' : null });
    if (rows > 1) covered.set(column, { columns, rows: rows - 1 });
    column += columns;
  }
  return places;
}

function cellProperties(place: GridPlace, width: number, stand: 'center' | 'bottom' | undefined): Xml {
  return element(
    'w:tcPr',
    twips('w:tcW', width),
    ...(place.columns > 1 ? [valued('w:gridSpan', place.columns)] : []),
    ...(place.merge ? [valued('w:vMerge', place.merge)] : []),
    ...(stand ? [valued('w:vAlign', stand)] : []),
  );
}

const header = leaf('w:tblHeader');
const unsplit = leaf('w:cantSplit');
const wholeRow = element('w:trPr', unsplit);
const headerRow = element('w:trPr', unsplit, header);

/** A row that may go on over the next page has no properties; Word writes none either. */
const rowProperties = (isHeader: boolean, splits: boolean): Xml[] =>
  isHeader ? [headerRow] : splits ? [] : [wholeRow];

/** Cells are laid out as the preview does it, so that both let the same rows split. */
function splittingRows(table: TableBlock, { format, pageNumbers, footnotes }: Writing): ReadonlySet<number> {
  let firstFootnote = footnotes.length + 1;
  const laidOut = layOutTable(table, (block, width) => {
    const paragraph = rememberedParagraph(block, format, width, { pageOf: pageNumbers, firstFootnote });
    firstFootnote += paragraph.footnotes;
    return paragraph;
  });
  return rowsThatSplit(laidOut, format);
}

/** A table of absolute widths, fixed layout, header rows that repeat, and rows that stay whole but for the high ones. */
export function tableXml(table: TableBlock, writing: Writing): Xml {
  const covered: Covered = new Map();
  const splitting = splittingRows(table, writing);
  const rows = table.rows.map((cells, index) => {
    const isHeader = index < table.headerRows;
    let column = 0;
    const places = gridRow(cells, table.widths.length, covered).map((place) => {
      const width = sumOf(table.widths.slice(column, column + place.columns));
      column += place.columns;
      const blocks = place.cell?.blocks.length ? place.cell.blocks : [emptyCell];
      return element(
        'w:tc',
        cellProperties(place, width, isHeader ? 'center' : table.stand),
        ...blocks.map((block) => paragraphXml(block, writing)),
      );
    });
    return element('w:tr', ...rowProperties(isHeader, splitting.has(index)), ...places);
  });
  return element(
    'w:tbl',
    tableProperties(table),
    element('w:tblGrid', ...table.widths.map((width) => leaf('w:gridCol', { 'w:w': width }))),
    sequence(rows),
  );
}
