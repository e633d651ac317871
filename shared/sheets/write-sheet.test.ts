import { expect, test } from 'vitest';
import { readSheets } from './read-sheets.ts';
import { inertCell, writeSheet } from './write-sheet.ts';

test('a cell that would begin a formula is written as text with an apostrophe', () => {
  const dangerous = ['=1+1', '+7701', '-2', '@SUM(A1)', '\t=1'];
  expect(dangerous.map(inertCell)).toEqual(dangerous.map((text) => `'${text}`));
  expect(['Әділова', '010203100002', '']).toEqual(['Әділова', '010203100002', ''].map(inertCell));
});

test('a written workbook is read again as it was, with the noughts of its IINs and without formulas', () => {
  const rows = [
    ['Тегі', 'ЖСН'],
    ['Әділова', '010203100002'],
    ['=HYPERLINK("http://x")', ''],
  ];
  const read = readSheets(writeSheet('Тізім: 1/2', rows), 'тізім.xlsx');
  expect(read).toEqual({
    ok: true,
    value: [
      {
        name: 'Тізім  1 2',
        rows: [['Тегі', 'ЖСН'], ['Әділова', '010203100002'], [`'=HYPERLINK("http://x")`]],
      },
    ],
  });
});
