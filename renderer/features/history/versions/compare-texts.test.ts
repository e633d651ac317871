import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, type Piece } from './compare-texts.ts';

const without = (pieces: Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

test('a Kazakh word that was changed is marked whole, not letter by letter', () => {
  expect(compareTexts('Оқыту әдістері', 'Оқыту тәсілдері')).toEqual([
    { kind: 'same', text: 'Оқыту ' },
    { kind: 'went', text: 'әдістері' },
    { kind: 'came', text: 'тәсілдері' },
  ]);
});

test('both texts can be read off the comparison, letter by letter', () => {
  const word = fc.constantFrom('білім', 'беру', ' ', '\n', ',', 'i', '«', '»', '2026');
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const pieces = compareTexts(older, newer);
      expect(without(pieces, 'came')).toBe(older);
      expect(without(pieces, 'went')).toBe(newer);
    }),
  );
});

test('of texts that have little in common the one went and the other came', () => {
  const words = (letter: string) => Array.from({ length: 1500 }, (_, n) => `${letter}${n}`).join(' ');
  expect(compareTexts(words('а'), words('б')).map(({ kind }) => kind)).toEqual(['went', 'came']);
});
