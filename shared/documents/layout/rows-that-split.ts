import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { LaidOutTable } from './lay-out-table.ts';

/** A row higher than this part of what a page has under the table's header may go on over the next page. */
const highest = 1 / 2;

/**
 * The rows of a table that do not stay whole, by their index: moved to the next page as a whole they would leave too
 * much of the page empty, and LibreOffice cuts off the end of a row that is about as high as a page. What the preview
 * shows and what the docx says both follow it.
 */
export function rowsThatSplit(
  { cellsByRow, rowHeights, headerRows }: LaidOutTable,
  { page, margin }: Pick<ResolvedFormat, 'page' | 'margin'>,
): ReadonlySet<number> {
  const header = rowHeights.slice(0, headerRows).reduce((all, height) => all + height, 0);
  const room = page.height - margin.top - margin.bottom - header;
  const spanned = new Set(
    cellsByRow
      .flat()
      .flatMap(({ row, rows }) => (rows > 1 ? Array.from({ length: rows }, (_, at) => row + at) : [])),
  );
  const splits = (height: number, row: number) =>
    row >= headerRows && height > room * highest && !spanned.has(row);
  return new Set(rowHeights.flatMap((height, row) => (splits(height, row) ? [row] : [])));
}
