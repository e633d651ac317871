import type { BuiltNode } from './build-text.ts';

const spanOf = (cell: BuiltNode, name: 'colspan' | 'rowspan') => {
  const span = cell.attrs?.[name];
  return typeof span === 'number' && span > 1 ? span : 1;
};

/** How many columns each row takes, cells that reach down from above counted. */
function widths(rows: readonly BuiltNode[]): number[] {
  const reaching: number[] = [];
  return rows.map((row) => {
    let width = reaching.filter((left) => left > 0).length;
    const down = reaching.map((left) => Math.max(0, left - 1));
    let column = 0;
    for (const cell of row.content ?? []) {
      while ((reaching[column] ?? 0) > 0) column += 1;
      const columns = spanOf(cell, 'colspan');
      for (let one = 0; one < columns; one += 1) down[column + one] = spanOf(cell, 'rowspan') - 1;
      column += columns;
      width += columns;
    }
    reaching.splice(0, reaching.length, ...Array.from(down, (left) => left ?? 0));
    return width;
  });
}

const emptyCell = (row: BuiltNode): BuiltNode => ({
  type: row.content?.at(-1)?.type ?? 'tableCell',
  content: [{ type: 'paragraph' }],
});

/** A table whose rows are all as wide as the widest: a column added here and a row added there leave a gap. */
export function squareTable(table: BuiltNode): BuiltNode[] {
  const rows = table.content ?? [];
  const each = widths(rows);
  const widest = Math.max(...each);
  if (widest === 0) return [];
  const content = rows.map((row, index) => {
    const missing = widest - (each[index] ?? 0);
    if (missing <= 0) return { ...row, content: row.content ?? [] };
    const filling = Array.from({ length: missing }, () => emptyCell(row));
    return { ...row, content: [...(row.content ?? []), ...filling] };
  });
  return [{ ...table, content }];
}
