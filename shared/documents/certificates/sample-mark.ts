import type { Drawing } from '../pdf/drawing.ts';
import type { Faces } from '../pdf/face.ts';

const words = 'ҮЛГІ · ОБРАЗЕЦ';
const grey = 0.86;

/** What stands across a sheet that is only looked at, so that nobody takes it for a certificate. Points. */
export function sampleMark(page: { width: number; height: number }, faces: Faces): Drawing[] {
  const size = (0.8 * page.width) / faces.sansBold.widthOf(words);
  return [0.2, 0.5, 0.8].map((share) => ({
    ...{ kind: 'text', face: 'sansBold', size, grey, text: words },
    x: 0.1 * page.width,
    y: share * page.height - 0.35 * size,
  }));
}

/** A code as large as the real one that proves nothing. */
export function sampleCode(qrText: string): string {
  const filler = /[a-z]/.test(qrText) ? 'sample ' : 'SAMPLE ';
  return filler
    .repeat(Math.ceil(Math.max(1, qrText.length) / filler.length))
    .slice(0, Math.max(6, qrText.length));
}
