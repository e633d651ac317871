import { describe, expect, it } from 'vitest';
import { plainText, type RichTable, type RichTableCell } from '#shared/model/rich-text.ts';
import { placeCells } from './place-cells.ts';

const cell = (text: string, colspan = 1, rowspan = 1): RichTableCell => ({
  type: 'tableCell',
  attrs: { colspan, rowspan },
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const table = (...rows: RichTableCell[][]): RichTable => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});
const placed = (from: RichTable): string[] =>
  placeCells(from).rows.map((row) =>
    row.map((at) => `${at.cell ? plainText(at.cell) : '·'}@${at.column}:${at.columns}x${at.rows}`).join(' '),
  );

describe('placeCells', () => {
  it('moves cells beside those that cover the row from above', () => {
    expect(placed(table([cell('а', 1, 2), cell('б')], [cell('в')]))).toEqual(['а@0:1x2 б@1:1x1', 'в@1:1x1']);
  });

  it('fills short rows and ends rows that would hang below the table', () => {
    expect(placed(table([cell('а'), cell('б')], [cell('в', 1, 9)]))).toEqual([
      'а@0:1x1 б@1:1x1',
      'в@0:1x1 ·@1:1x1',
    ]);
  });

  it('ends a wide cell where another one covers the row from above', () => {
    expect(placed(table([cell('а'), cell('б', 1, 2)], [cell('в', 5)]))[1]).toBe('в@0:1x1');
  });

  it('puts what is beyond the 63 columns that Word allows into the last cell', () => {
    const { rows, width } = placeCells(table(Array.from({ length: 70 }, (_, index) => cell(String(index)))));
    expect(width).toBe(63);
    expect(rows[0]).toHaveLength(63);
    const last = rows[0]?.at(-1)?.cell;
    expect(last && plainText(last)).toBe('62\n63\n64\n65\n66\n67\n68\n69');
  });
});
