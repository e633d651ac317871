import { expect, test } from 'vitest';
import type { Sheet } from '#shared/sheets/sheet.ts';
import { taughtMeanings, withMeanings } from './column-meanings.ts';
import { findColumns, type ListPlace } from './find-columns.ts';

const sheet: Sheet = {
  name: 'Тізім',
  rows: [
    ['Ақмола облысы білім басқармасы'],
    ['№', 'Аты-жөні', 'ЖСН', 'Ескертпе', 'Мектеп'],
    [1, 'Әділова Гүлнар', '991231500006', 'қазақ', '№ 5 мектеп'],
  ],
};
const foundIn = (one: Sheet): ListPlace => {
  const place = findColumns(one);
  if (!place) throw new Error('No list');
  return place;
};
const found = foundIn(sheet);

test('O10-17: what a person said of a department’s columns holds for the next list with such headings', () => {
  expect(found.columns).toEqual([null, 'fullName', 'iin', null, 'employer']);
  const chosen = { ...found, columns: [null, 'fullName', 'iin', 'language', null] as ListPlace['columns'] };
  const taught = taughtMeanings(sheet, chosen);
  expect(Object.values(taught)).toEqual(['language', '']);
  const next: Sheet = {
    name: '2',
    rows: [
      ['№', 'ЕСКЕРТПЕ', 'Аты-жөні', 'ЖСН', 'Мектеп'],
      [1, 'орыс', 'Беков Асан', '', ''],
    ],
  };
  expect(withMeanings(next, foundIn(next), taught).columns).toEqual([
    null,
    'language',
    'fullName',
    'iin',
    null,
  ]);
});

test('O10-17: what the program found by itself is not remembered, and a person’s choice of now goes before', () => {
  expect(taughtMeanings(sheet, found)).toEqual({});
  const byHand = {
    ...found,
    columns: [null, 'fullName', 'iin', 'district', 'employer'] as ListPlace['columns'],
  };
  const taught = taughtMeanings(sheet, {
    ...found,
    columns: [null, 'fullName', 'iin', 'language', 'employer'],
  });
  expect(withMeanings(sheet, byHand, taught).columns[3]).toBe('district');
});

test('O10-17: a meaning is never that of two columns', () => {
  const taught = taughtMeanings(sheet, { ...found, columns: [null, 'fullName', 'iin', 'employer', null] });
  const columns = withMeanings(sheet, found, { ...taught, мектеп: 'employer' }).columns;
  expect(columns.filter((one) => one === 'employer')).toHaveLength(1);
});
