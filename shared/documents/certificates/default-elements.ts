import type { TemplateElement, TemplateLanguage } from '#shared/model/certificates/certificate-template.ts';

type Text = Extract<TemplateElement, { kind: 'text' }>;

/** Edges of an element in mm: left, top, width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** A text of a default template: centred in its box, serif, wrapped, half as small where it must be. */
export const textAt = (
  id: string,
  [x, y, width, height]: Box,
  text: string,
  size: number,
  look: Partial<Text> = {},
): Text => ({
  ...{ id, artwork: false, kind: 'text', x, y, width, height, text, size },
  ...{ family: 'serif', bold: false, italic: false, lineHeight: 1.2, wraps: true },
  ...{ leastSize: Math.min(size, Math.max(7, size * 0.55)), align: 'center', stand: 'middle' },
  ...look,
});

/** A level line to write on or below a name. */
export const ruleAt = (id: string, x: number, y: number, width: number): TemplateElement => ({
  ...{ id, artwork: false, kind: 'line', x, y, toX: x + width, toY: y, thickness: 0.2 },
});

/** Two frames, one in the other: a pre-printed blank has its own. */
export const framesOf = (width: number, height: number): TemplateElement[] =>
  [
    { id: 'frame-outer', edge: 8, thickness: 1 },
    { id: 'frame-inner', edge: 10.5, thickness: 0.3 },
  ].map(({ id, edge, thickness }) => ({
    ...{ id, artwork: true, kind: 'frame', x: edge, y: edge, thickness },
    width: width - 2 * edge,
    height: height - 2 * edge,
  }));

/** The words of a language, or both parted by a slash. */
export const inOneLine = (language: TemplateLanguage, kk: string, ru: string): string =>
  ({ kk, ru, both: kk === ru ? kk : `${kk} / ${ru}` })[language];

/** The words of a language, or one line for each. */
export const inLines = (language: TemplateLanguage, kk: string, ru: string): string =>
  ({ kk, ru, both: `${kk}\n${ru}` })[language];

/** The code with what a person types instead, centred below it (O10-33). */
export const codeAt = (x: number, y: number, size: number): TemplateElement[] => [
  { id: 'code', artwork: false, kind: 'qr', x, y, size },
  textAt('check', [x - 6, y + size, size + 12, 4], '{{check}}', 9, {
    family: 'sans',
    wraps: false,
    stand: 'top',
  }),
  textAt('address', [x - 8, y + size + 4, size + 16, 4], '{{address}}', 7, {
    ...{ family: 'sans', leastSize: 5, wraps: false, stand: 'top' },
  }),
];

/** Post, a line to sign on, the name, and where the seal goes. `x`, `y`: left end and height of the line in mm. */
export const signatureAt = (
  language: TemplateLanguage,
  x: number,
  y: number,
  width: number,
): TemplateElement[] => {
  const part = width / 3;
  const post = inLines(language, '{{signerPost.kk}}', '{{signerPost.ru}}');
  return [
    textAt('post', [x, y - 13, part - 2, 14], post, 12, { align: 'left', stand: 'bottom' }),
    ruleAt('signature', x + part, y, part),
    textAt('signer', [x + 2 * part + 2, y - 13, part - 2, 14], '{{signer}}', 12, {
      align: 'left',
      stand: 'bottom',
    }),
    textAt('signature-hint', [x + part, y + 0.5, part, 4], inOneLine(language, 'қолы', 'подпись'), 8, {
      stand: 'top',
    }),
    textAt('seal', [x + part, y + 5.5, part, 5], inOneLine(language, 'М.О.', 'М.П.'), 10, { stand: 'top' }),
  ];
};
