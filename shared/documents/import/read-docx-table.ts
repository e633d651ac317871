import type { RichBlock } from '#shared/model/rich-text.ts';
import { buildTable, type FlatCell } from './build-table.ts';
import type { DocxContext } from './docx-context.ts';
import type { XmlElement } from './parse-xml.ts';
import { childElements, childNamed, childValue, isOn, wholeNumber } from './xml-queries.ts';

interface GridCell extends FlatCell {
  /** The first grid column that the cell covers. */
  column: number;
  continuesAbove: boolean;
}

/** Reads a `w:tbl`: grid spans and vertical merges become column and row spans. `readBlocks` reads a cell's inside. */
export function readDocxTable(
  table: XmlElement,
  context: DocxContext,
  readBlocks: (cell: XmlElement) => RichBlock[],
): RichBlock[] {
  const rows = rowsOf(table).map((row) => readRow(row, readBlocks));
  mergeDown(rows);
  const kept = rows.map((row) => row.filter(({ continuesAbove }) => !continuesAbove));
  return buildTable(kept, context.tally);
}

/** Rows and cells may stand inside content controls and tracked insertions. */
const rowsOf = (table: XmlElement): XmlElement[] => unwrapped(table, 'w:tr');

function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name)
      ? unwrapped(child, name)
      : [];
  });
}

function readRow(row: XmlElement, readBlocks: (cell: XmlElement) => RichBlock[]): GridCell[] {
  const properties = childNamed(row, 'w:trPr');
  const header = isOn(properties, 'w:tblHeader') ?? false;
  let column = wholeNumber(childValue(properties, 'w:gridBefore')) ?? 0;
  return unwrapped(row, 'w:tc').map((cell) => {
    const cellProperties = childNamed(cell, 'w:tcPr');
    const columns = Math.min(63, Math.max(1, wholeNumber(childValue(cellProperties, 'w:gridSpan')) ?? 1));
    const merge = childNamed(cellProperties, 'w:vMerge');
    const continuesAbove = merge !== undefined && merge.attributes['w:val'] !== 'restart';
    const grid: GridCell = { blocks: readBlocks(cell), columns, rows: 1, header, column, continuesAbove };
    column += columns;
    return grid;
  });
}

/** Lets the cell above grow over those that continue it; what they hold themselves moves up, so nothing is lost. */
function mergeDown(rows: readonly GridCell[][]): void {
  let above = new Map<number, GridCell>();
  for (const row of rows) {
    const current = new Map<number, GridCell>();
    for (const cell of row) {
      const upper = cell.continuesAbove ? above.get(cell.column) : undefined;
      if (upper && upper.columns === cell.columns) {
        upper.rows += 1;
        for (const block of cell.blocks) if (hasText(block)) upper.blocks.push(block);
        current.set(cell.column, upper);
      } else {
        cell.continuesAbove = false;
        current.set(cell.column, cell);
      }
    }
    above = current;
  }
}

const hasText = (block: RichBlock): boolean => block.type !== 'paragraph' || Boolean(block.content?.length);
