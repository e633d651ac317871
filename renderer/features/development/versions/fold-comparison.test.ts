import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparedPart, compareParagraphs, foldUnchanged } from './fold-comparison.ts';

const text = (...paragraphs: (string | number)[]) => paragraphs.join('\n');
const folded = (was: string, is: string) =>
  foldUnchanged(compareParagraphs(was, is)).map((part) =>
    part.kind === 'changed'
      ? part.pieces.map(({ kind, text }) => `${kind} ${text}`)
      : `${part.kind} ${part.paragraphs.join(' ')}`,
  );

test('a change stands between one paragraph before it and one behind it, and the others are left out', () => {
  expect(folded(text(1, 2, 3, 'ескі', 4, 5, 6, 7), text(1, 2, 3, 'жаңа', 4, 5, 6, 7))).toEqual([
    ...['leftOut 1 2', 'same 3', ['went ескі', 'came жаңа'], 'same 4', 'leftOut 5 6 7'],
  ]);
});

test('between two changes the paragraph behind the one and the one before the other stay', () => {
  expect(folded(text('а', 1, 2, 3, 'б'), text('в', 1, 2, 3, 'г'))).toEqual([
    ...[['went а', 'came в'], 'same 1', 'leftOut 2', 'same 3', ['went б', 'came г']],
  ]);
  expect(folded(text('а', 1, 2, 'б'), text('в', 1, 2, 'г'))).toEqual([
    ...[['went а', 'came в'], 'same 1 2', ['went б', 'came г']],
  ]);
});

test('words that changed are marked within their paragraph; empty paragraphs count for nothing', () => {
  expect(folded(text('Сағат саны 72.', '', 'Соңы.'), text('Сағат саны 80.', 'Соңы.'))).toEqual([
    ...[['same Сағат саны ', 'went 72', 'came 80', 'same .'], 'same Соңы.'],
  ]);
  expect(compareParagraphs(text(1, '', 2), text(1, 2)).map(({ kind }) => kind)).toEqual(['same']);
});

test('folding loses no paragraph: both texts can be read off', () => {
  const side = (parts: readonly ComparedPart[], hidden: 'went' | 'came') =>
    parts.flatMap((part) => {
      if (part.kind !== 'changed') return part.paragraphs;
      const words = part.pieces.filter(({ kind }) => kind !== hidden).map((piece) => piece.text);
      return words.join('').split('\n').filter(Boolean);
    });
  const paragraphs = fc.array(fc.constantFrom('бір', 'екі', 'үш', 'төрт сөз бар'), { maxLength: 12 });
  fc.assert(
    fc.property(paragraphs, paragraphs, (was, is) => {
      const parts = foldUnchanged(compareParagraphs(text(...was), text(...is)));
      expect([side(parts, 'came'), side(parts, 'went')]).toEqual([was, is]);
    }),
  );
});
