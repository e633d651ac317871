const twipsToHundredthMillimetres = 127 / 72;
const shares = 10_000;

/**
 * Where the columns of a table begin and the last one ends, in twips from its left edge. LibreOffice keeps the edges
 * as ten-thousandths of the table's width, which moves them by up to a twip; a word that just fits depends on it.
 */
export function columnEdges(widths: readonly number[]): number[] {
  const hundredths = widths.map((width) => Math.round(width * twipsToHundredthMillimetres));
  const total = sum(widths);
  const totalHundredths = sum(hundredths);
  const inner = widths.slice(1).map((_, index) => {
    const share = Math.round((sum(hundredths.slice(0, index + 1)) * shares) / totalHundredths);
    return Math.floor((share * total) / shares);
  });
  return [0, ...inner, total];
}

const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0);
