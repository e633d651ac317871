import { expect, test } from 'vitest';
import { createFind } from './find-words.ts';

const found = (query: string, text: string) =>
  createFind(query)?.(text).map(({ from, to }) => text.slice(from, to));

test('words are found whatever their case', () => {
  expect(found('білім', 'Білім мен БІЛІМ')).toEqual(['Білім', 'БІЛІМ']);
});

test('words without Kazakh letters also find those that have them', () => {
  expect(found('уйым', 'ұйым, уйым')).toEqual(['ұйым', 'уйым']);
});

test('words with Kazakh letters find only themselves', () => {
  expect(found('ұйым', 'ұйым, уйым')).toEqual(['ұйым']);
});

test('a hard space is a space, ё is е, and the places are those of the text', () => {
  expect(found('10 сағат', 'барлығы 10\u00A0сағат')).toEqual(['10\u00A0сағат']);
  expect(found('отчёт', 'Отчет')).toEqual(['Отчет']);
});

test('nothing to look for finds nothing', () => {
  expect(createFind('  ')).toBeNull();
});
