import { childOf, childrenOf, descendantsOf, type XmlNode } from '../reading/xml-tree.ts';

const numberOf = (node: XmlNode | undefined, attribute: string): number =>
  Number(node?.attributes[attribute]);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** By the column where it began: how many columns a vertical merge that is still open covers. */
type OpenMerges = Map<number, number>;

function rowProblems(row: XmlNode, grid: readonly number[], open: OpenMerges, at: string): string[] {
  const problems: string[] = [];
  let column = 0;
  const seen: OpenMerges = new Map();
  for (const cell of childrenOf(row, 'w:tc')) {
    const properties = childOf(cell, 'w:tcPr');
    const span = numberOf(childOf(properties, 'w:gridSpan'), 'w:val') || 1;
    const merge = childOf(properties, 'w:vMerge');
    const expected = sum(grid.slice(column, column + span));
    const width = numberOf(childOf(properties, 'w:tcW'), 'w:w');
    if (width !== expected) problems.push(`${at}: a cell is ${width} wide where its columns are ${expected}`);
    if (childOf(properties, 'w:tcW')?.attributes['w:type'] !== 'dxa')
      problems.push(`${at}: a cell without absolute width`);
    if (merge && merge.attributes['w:val'] !== 'restart' && open.get(column) !== span)
      problems.push(`${at}: a merged cell continues nothing above`);
    if (merge) seen.set(column, span);
    column += span;
  }
  if (column !== grid.length) problems.push(`${at}: a row has ${column} columns, the grid ${grid.length}`);
  open.clear();
  for (const [start, span] of seen) open.set(start, span);
  return problems;
}

function oneTable(table: XmlNode, at: string): string[] {
  const grid = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map((column) => numberOf(column, 'w:w'));
  const rows = childrenOf(table, 'w:tr');
  const open: OpenMerges = new Map();
  return [
    ...(grid.length === 0 || grid.length > 63 ? [`${at}: ${grid.length} columns`] : []),
    ...(rows.length === 0 ? [`${at}: a table without rows`] : []),
    ...rows.flatMap((row) => rowProblems(row, grid, open, at)),
  ];
}

/** Grids that do not add up: spans, merges and widths of every table below the node. */
export const tableProblems = (node: XmlNode, part: string): string[] =>
  descendantsOf(node, 'w:tbl').flatMap((table, index) => oneTable(table, `${part}, table ${index + 1}`));
