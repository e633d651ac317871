import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readAdvances } from '#resources/fonts/read-font.ts';
import { tinosFiles } from '#resources/fonts/tinos-files.ts';
import { advanceOf, type Face, lineMetrics } from './font-metrics.ts';

const letters = 'АаӘәҒғҚқҢңӨөҰұҮүҺһІіЫыЯяABCxyz0123456789.,;:–—«»“”№%()/ ';

it.each(Object.keys(tinosFiles) as Face[])('%s: every letter is as wide as the font says', (face) => {
  const advances = readAdvances(readFileSync(fileURLToPath(tinosFiles[face])));
  for (const letter of letters) {
    const codePoint = letter.codePointAt(0) ?? 0;
    expect(advanceOf(codePoint, face, 2048 / 20), letter).toBeCloseTo(advances.get(codePoint) ?? 0);
  }
});

it('O10-10: a line of 14 pt in single spacing is 16.1 pt high', () => {
  expect(lineMetrics(14).height / 20).toBe(16.1);
});

it('a character that the font lacks still takes room; format characters take none', () => {
  expect(advanceOf(0x65e5, 'regular', 14)).toBe(14 * 20);
  expect(advanceOf(0x200b, 'regular', 14)).toBe(0);
});
