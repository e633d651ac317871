import { diffArrays } from 'diff';

/** A piece of two texts: in both, only in the older (`went`), or only in the newer (`came`). */
export interface Piece {
  kind: 'same' | 'went' | 'came';
  text: string;
}

/** Words, runs of spaces, and every other sign by itself, in any script. */
const parts = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** Compares two texts word by word, in the order in which a reader meets the pieces. */
export const compareTexts = (older: string, newer: string): Piece[] =>
  diffArrays(parts(older), parts(newer)).map(({ value, added, removed }) => ({
    kind: added ? 'came' : removed ? 'went' : 'same',
    text: value.join(''),
  }));
