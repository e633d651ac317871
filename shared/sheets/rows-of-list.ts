import { type Cell, cellText } from './sheet.ts';

/** Rows that count the list or close it. */
const total = /^(?:барлығы|жиыны|жиынтығы|всего|итого|total)(?![\p{L}])/iu;

/** «1 2 3 4»: the row under a heading that numbers its columns. */
const numbersColumns = (row: readonly Cell[]): boolean =>
  row.length > 2 && row.every((cell, at) => cellText(cell) === '' || cellText(cell) === String(at + 1));

/** Whether a row under a heading lists something: it has words, does not number the columns, and is no total. */
export function listsSomething(row: readonly Cell[]): boolean {
  const words = row.map(cellText).filter(Boolean);
  return words.length > 0 && !numbersColumns(row) && !words.slice(0, 2).some((word) => total.test(word));
}
