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

/** Times New Roman: a wide letter takes a little over half of its size. Generous, since a broken word is worse. */
const widestLetter = 0.6;

/** Width in twips that holds the longest word of the texts in this size (half-points), padding of a cell included. */
export function longestWordWidth(texts: readonly string[], halfPoints: number, padding: number): number {
  const letters = Math.max(1, ...texts.flatMap((text) => text.split(/[\s-]+/)).map((word) => word.length));
  return Math.ceil(letters * halfPoints * 10 * widestLetter) + 2 * padding;
}
