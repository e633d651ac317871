import type { Face } from '../pdf/face.ts';

/** Drawn from the left only, so that these would come out in the wrong order even where a face has them. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Letters of the text that the face cannot print, each once. */
export const missingLetters = (text: string, face: Face): string[] => [
  ...new Set([...text].filter((letter) => rightToLeft.test(letter) || !face.has(letter.codePointAt(0) ?? 0))),
];

/** A sheet with such letters is never printed; on the screen a sign that nobody takes for a letter stands for each. */
const standIn = '□';

/** The text with a sign for each letter that the face lacks. */
export function drawableText(text: string, face: Face): string {
  const missing = missingLetters(text, face);
  if (missing.length === 0) return text;
  const sign = face.has(standIn.codePointAt(0) ?? 0) ? standIn : '¤';
  return [...text].map((letter) => (missing.includes(letter) ? sign : letter)).join('');
}
