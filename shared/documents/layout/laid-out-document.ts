import type { Face } from './font-metrics.ts';

/** Text of one look on one line. `x` is its left edge and `width` its length; `size` is in points. */
export interface TextPiece {
  x: number;
  width: number;
  text: string;
  face: Face;
  size: number;
  /** Twips above (positive) or below the base line: superscript and subscript. */
  rise: number;
  underline?: true;
  link?: string;
}

/** One line of text: `top`, `height` and `baseline` measured from the top of the page. */
export interface LaidOutLine {
  top: number;
  height: number;
  baseline: number;
  pieces: TextPiece[];
  /** The id of the paragraph that begins with this line. */
  id?: string;
}

/** A straight black line: a table border or the separator above the footnotes. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  thickness: number;
}

export interface LaidOutPage {
  /** The number printed in the footer; null on the title page. */
  number: number | null;
  lines: LaidOutLine[];
  footnotes: LaidOutLine[];
  footer: LaidOutLine[];
  rules: Rule[];
}

/** Pages as they leave the printer. All lengths are twips from the top left corner of the page. */
export interface LaidOutDocument {
  size: { width: number; height: number };
  pages: LaidOutPage[];
  /** Pages behind these that are not here; absent where none is left out. */
  leftOut?: number;
  /** Heading id -> the number of its page. */
  pageOf: ReadonlyMap<string, number>;
}
