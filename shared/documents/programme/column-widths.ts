import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import { advanceOf } from '../layout/font-metrics.ts';
import { tableFormat } from '../paragraph-format.ts';

/** What a column asks for, in twips: the least that its longest word needs, and its share of what is left. */
export interface ColumnNeed {
  least: number;
  weight: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Whole widths in twips whose sum is exactly `total`: every column gets its least width, the rest is shared by weight.
 * Where the least widths do not fit, all shrink in proportion.
 */
export function columnWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const least = sum(needs.map((need) => need.least));
  const weights = sum(needs.map((need) => need.weight)) || 1;
  const exact = needs.map((need) =>
    least > total ? (need.least * total) / least : need.least + ((total - least) * need.weight) / weights,
  );
  let end = 0;
  let given = 0;
  return exact.map((width, index) => {
    end += width;
    const right = index === exact.length - 1 ? total : Math.round(end);
    const own = right - given;
    given = right;
    return own;
  });
}

/** Borders take their part of a cell, and not every program rounds as this one does. */
const slack = 30;

const wordWidth = (word: string, points: number): number =>
  [...word].reduce((width, letter) => width + advanceOf(letter.codePointAt(0) ?? 0, 'bold', points), 0);

/** Width in twips of a cell that holds the longest word of the texts, in bold, in the size of tables. */
export function longestWordWidth(texts: readonly string[], { tableFontSize }: ResolvedFormat): number {
  const words = new Set(texts.flatMap((text) => text.split(/[^\S\u00a0]|(?<=-)/)));
  const longest = Math.max(0, ...[...words].map((word) => wordWidth(word, tableFontSize / 2)));
  return Math.ceil(longest) + 2 * tableFormat.cellPadding + slack;
}
