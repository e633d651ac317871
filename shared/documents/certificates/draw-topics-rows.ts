import type { Drawing, FaceName } from '../pdf/drawing.ts';
import type { Faces } from '../pdf/face.ts';
import { pointsOfMm } from './millimetres.ts';

/** Where a table stands and how its cells look; points, `left` and `top` of its upper left corner. */
export interface TopicsGrid {
  left: number;
  top: number;
  columns: readonly { width: number; align: 'left' | 'center' }[];
  size: number;
  padding: number;
  lineHeight: number;
}

/** A row with the lines of its cells. `fits`: no word is wider than its column. */
export interface MeasuredRow {
  cells: readonly (readonly string[])[];
  bold: boolean;
  height: number;
  fits: boolean;
}

const ruleThickness = 0.2 * pointsOfMm;

function drawCells(row: MeasuredRow, top: number, grid: TopicsGrid, face: FaceName, faces: Faces): Drawing[] {
  const drawings: Drawing[] = [];
  let left = grid.left;
  for (const [index, { width, align }] of grid.columns.entries()) {
    const lines = row.cells[index] ?? [];
    // All cells of a row stand in the middle of its height.
    const free = (row.height - lines.length * grid.lineHeight) / 2;
    for (const [at, text] of lines.entries()) {
      if (text === '') continue;
      const over = width - 2 * grid.padding - faces[face].widthOf(text) * grid.size;
      const x = left + grid.padding + (align === 'center' ? over / 2 : 0);
      // The base line of a line stands so that what is above its letters equals what is below them.
      const { ascent, descent } = faces[face];
      const above = (grid.lineHeight - (ascent + Math.abs(descent)) * grid.size) / 2 + ascent * grid.size;
      drawings.push({
        kind: 'text',
        face,
        size: grid.size,
        x,
        y: top - free - at * grid.lineHeight - above,
        text,
      });
    }
    left += width;
  }
  return drawings;
}

/** The rows of one sheet with their rules. */
export function drawTopicsRows(
  rows: readonly MeasuredRow[],
  grid: TopicsGrid,
  names: { plain: FaceName; bold: FaceName },
  faces: Faces,
): Drawing[] {
  const drawings: Drawing[] = [];
  const right = grid.left + grid.columns.reduce((sum, { width }) => sum + width, 0);
  const rule = (x: number, y: number, toX: number, toY: number): Drawing => ({
    ...{ kind: 'line', x, y, toX, toY },
    thickness: ruleThickness,
  });
  let top = grid.top;
  drawings.push(rule(grid.left, top, right, top));
  for (const row of rows) {
    drawings.push(...drawCells(row, top, grid, row.bold ? names.bold : names.plain, faces));
    top -= row.height;
    drawings.push(rule(grid.left, top, right, top));
  }
  let x = grid.left;
  for (const width of [0, ...grid.columns.map((column) => column.width)]) {
    x += width;
    drawings.push(rule(x, grid.top, x, top));
  }
  return drawings;
}
