import { diffArrays } from 'diff';

/** A piece of two texts: in both, only in the older (`went`), or only in the newer (`came`). */
export interface Piece {
  kind: 'same' | 'went' | 'came';
  text: string;
}

/** Words, runs of spaces, and every other sign by itself, in any script. */
const parts = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** Beyond this many differences two texts have little in common, and the search would hold the screen for seconds. */
const mostDifferences = 1000;

/**
 * Compares two texts word by word, in the order in which a reader meets the pieces. Of texts that have little in common
 * the whole older one went and the whole newer one came.
 */
export function compareTexts(older: string, newer: string): Piece[] {
  const found = diffArrays(parts(older), parts(newer), { maxEditLength: mostDifferences });
  const pieces = found?.map(
    ({ value, added, removed }): Piece => ({
      kind: added ? 'came' : removed ? 'went' : 'same',
      text: value.join(''),
    }),
  );
  return (
    pieces ?? [
      { kind: 'went', text: older },
      { kind: 'came', text: newer },
    ]
  );
}
