import { bareIin, iinFault } from '#shared/model/iin.ts';
import type { Cell } from '#shared/sheets/sheet.ts';

export interface ListedIin {
  iin: string;
  /** `iinShortened`: the spreadsheet wrote a long number in short («9,9123E+11») and its last digits are lost. */
  fault: 'iinShortened' | 'iinLength' | 'iinChecksum' | null;
}

const shortened = /^\d(?:[.,]\d+)?E\+?\d+$/iu;
/** Who was born in the first years of a century has an IIN that begins with noughts, and spreadsheets drop them. */
const mostLostNoughts = 5;

/** The IIN of a cell: numbers and texts that lost their noughts get them back where the check digit then is right. */
export function listedIin(cell: Cell): ListedIin {
  const text = bareIin((cell ?? '').toString()).replace(/^['’]/u, '');
  if (text === '') return { iin: '', fault: null };
  if (shortened.test(text)) return { iin: text, fault: 'iinShortened' };
  const padded = /^\d+$/u.test(text) && text.length >= 12 - mostLostNoughts ? text.padStart(12, '0') : text;
  if (iinFault(padded) === null) return { iin: padded, fault: null };
  return { iin: text, fault: iinFault(text) };
}
