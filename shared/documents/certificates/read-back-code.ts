import decodeQR from 'qr/decode.js';
import type { Drawing, PdfPage } from '../pdf/drawing.ts';
import type { Faces } from '../pdf/face.ts';
import { type Code, dotsAroundCode } from './dots-around-code.ts';

/**
 * What the codes of a finished page say (O10-33): the page is put on paper dot by dot, with all that stands on it and the
 * printer's matrix, and read by a decoder that knows nothing of how the code was made.
 * @param drawings all of the page, the common ones too
 * @returns the text of each code; null where it cannot be read
 */
export const readBackCodes = (page: PdfPage, drawings: readonly Drawing[], faces: Faces): (string | null)[] =>
  drawings
    .filter((drawing): drawing is Code => drawing.kind === 'qr')
    .map((code) => decoded(dotsAroundCode(code, page, drawings, faces)));

function decoded(image: { width: number; height: number; data: Uint8Array }): string | null {
  try {
    return decodeQR(image);
  } catch {
    // The decoder throws where it finds no code: that is the finding.
    return null;
  }
}
