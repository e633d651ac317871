import { expect, test } from 'vitest';
import { isTable, parseCells } from './paste-cells.ts';

test('cells are divided by tabs, rows by lines, and the last line end makes no row', () => {
  expect(parseCells('а\tб\r\nв\tг\r\n')).toEqual([
    ['а', 'б'],
    ['в', 'г'],
  ]);
});

test('a quoted cell may hold line breaks, tabs and doubled quotes', () => {
  expect(parseCells('"екі\nжол"\t"«Ұшқын"" тобы"\t3')).toEqual([['екі жол', '«Ұшқын" тобы', '3']]);
});

test('a cell that only begins with a quote is taken as it stands', () => {
  expect(parseCells('"Ұшқын" ЖШС\t5\nекінші\t6')).toEqual([
    ['"Ұшқын" ЖШС', '5'],
    ['екінші', '6'],
  ]);
});

test('empty cells keep their place', () => {
  expect(parseCells('а\t\tв\n\t\t')).toEqual([
    ['а', '', 'в'],
    ['', '', ''],
  ]);
});

test('prose is no table', () => {
  expect(isTable('бірінші жол\nекінші жол')).toBe(false);
});
