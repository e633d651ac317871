import type { TemplateElement, TemplateField } from '#shared/model/certificates/certificate-template.ts';
import type { Drawing } from '../pdf/drawing.ts';
import type { Faces } from '../pdf/face.ts';
import { drawableText, missingLetters } from './drawable-text.ts';
import { faceNameOf } from './face-name.ts';
import { fillText } from './fill-text.ts';
import { fitText, heightOfLines } from './fit-text.ts';
import { pointsOfMm } from './millimetres.ts';
import { type SheetFinding, stops, warns } from './sheet-finding.ts';

type TextElement = Extract<TemplateElement, { kind: 'text' }>;

/** What an element puts on the page, in points from the lower left corner. */
export interface LaidOutElement {
  drawings: Drawing[];
  findings: SheetFinding[];
}

/** The share of what is free that stands before the text. */
const before = { left: 0, top: 0, center: 0.5, middle: 0.5, right: 1, bottom: 1 } as const;

const codesOf = (letters: readonly string[]): string =>
  letters
    .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');

/** Finding of letters that a face lacks; none where it has all of them. */
export function findingOfLetters(element: string, letters: readonly string[]): SheetFinding[] {
  if (letters.length === 0) return [];
  return [stops(element, 'glyphMissing', { letters: letters.join(' '), codes: codesOf(letters) })];
}

/** A text in its box (O10-33): filled in, wrapped, made smaller where it must be. `pageHeight` in mm. */
export function layOutText(
  element: TextElement,
  values: Readonly<Record<TemplateField, string>>,
  faces: Faces,
  pageHeight: number,
): LaidOutElement {
  const faceName = faceNameOf(element);
  const face = faces[faceName];
  const { lines: texts, findings } = fillText(element, values);
  findings.push(...findingOfLetters(element.id, missingLetters(texts.join(''), face)));
  const width = element.width * pointsOfMm;
  const height = element.height * pointsOfMm;
  const drawable = texts.map((text) => drawableText(text, face));
  const { size, lines, fits } = fitText(drawable, face, { ...element, width, height });
  const text = lines.join(' ');
  if (!fits) findings.push(stops(element.id, 'overflow', { text, size }));
  else if (size < element.size) findings.push(warns(element.id, 'shrunk', { text, size }));

  const free = height - heightOfLines(lines.length, size, element.lineHeight, face);
  const first = (pageHeight - element.y) * pointsOfMm - free * before[element.stand] - face.ascent * size;
  const drawings = lines.map((line, index): Drawing => {
    const x = element.x * pointsOfMm + (width - face.widthOf(line) * size) * before[element.align];
    return {
      kind: 'text',
      face: faceName,
      size,
      x,
      y: first - index * size * element.lineHeight,
      text: line,
    };
  });
  return { drawings: drawings.filter((drawing) => drawing.kind === 'text' && drawing.text !== ''), findings };
}
