import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { programFaces } from '../../../test/setup/program-faces.ts';
import { fitText, heightOfLines } from './fit-text.ts';

const face = programFaces().serif;

const letters = fc.string({ unit: fc.constantFrom(...'әғқңөұүһібшщAz'), minLength: 1, maxLength: 24 });
const texts = fc.array(
  fc.array(letters, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const options = fc.record({
  width: fc.integer({ min: 60, max: 800 }),
  height: fc.integer({ min: 8, max: 200 }),
  size: fc.integer({ min: 8, max: 40 }),
  leastSize: fc.integer({ min: 4, max: 40 }),
  lineHeight: fc.constantFrom(0.9, 1.2, 2),
  wraps: fc.boolean(),
});

test('no word is lost, broken or moved; what fits lies within the box, and no larger size would', () => {
  fc.assert(
    fc.property(texts, options, (paragraphs, asked) => {
      const { size, lines, fits } = fitText(paragraphs, face, asked);
      expect(lines.join(' ')).toBe(paragraphs.join(' '));
      expect(size).toBeLessThanOrEqual(asked.size);
      expect(size).toBeGreaterThanOrEqual(Math.min(asked.size, asked.leastSize));
      const widest = Math.max(...lines.map((line) => face.widthOf(line) * size));
      const height = heightOfLines(lines.length, size, asked.lineHeight, face);
      const isWithin = widest <= asked.width + 0.05 && height <= asked.height + 0.05;
      if (fits) expect(isWithin).toBe(true);
      else expect(size).toBe(Math.min(asked.size, asked.leastSize));
      if (fits && size < asked.size) {
        const larger = Math.min(asked.size, size + 0.5);
        expect(fitText(paragraphs, face, { ...asked, size: larger, leastSize: larger }).fits).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});
