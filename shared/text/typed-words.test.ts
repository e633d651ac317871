import { expect, test } from 'vitest';
import type { RichBlock, RichText } from '../model/rich-text.ts';
import { openText, seedText, write } from './text.ts';
import { typedWords } from './typed-words.ts';

const line = (text: string, marks?: [{ type: 'bold' }]): RichBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks && { marks }) }],
});
const doc = (...content: RichBlock[]): RichText => ({ type: 'doc', content });

/** The changes that lead from the first text through the others. */
function updatesOf(first: RichText, ...others: RichText[]): string[] {
  const text = openText(seedText(first));
  return others.flatMap((next) => write(text, next) ?? []);
}

test('what was typed is a line for each paragraph and place, without what stood there before', () => {
  const updates = updatesOf(
    doc(line('Мақсаты: оқыту.'), line('Соңы.')),
    doc(line('Мақсаты: жаңаша оқыту.'), line('Соңы.')),
    doc(
      line('Мақсаты: жаңаша оқыту.'),
      line('Соңы.'),
      line('Тағы бір жол 👍'),
      line('Ерекше', [{ type: 'bold' }]),
    ),
  );
  expect(typedWords(updates)).toEqual(['жаңаша ', 'Тағы бір жол 👍', 'Ерекше']);
});

test('letters that come in several changes are one line, and those that were taken away again are left out', () => {
  const updates = updatesOf(
    doc(line('а')),
    doc(line('а бір')),
    doc(line('а бірге жаз')),
    doc(line('а бірге')),
  );
  expect(typedWords(updates)).toEqual([' бірге']);
});

test('a change that only takes away types nothing', () => {
  expect(typedWords(updatesOf(doc(line('бір екі')), doc(line('бір'))))).toEqual([]);
});
