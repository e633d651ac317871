import { expect, test } from 'vitest';
import { newOrganisation } from '#renderer/data/organisation.ts';
import { newProgramme } from './new-programme.ts';
import { selectProgrammes } from './select-programmes.ts';

const base = newProgramme(newOrganisation('o', 'O10'), 'a', new Date('2026-01-01T00:00:00Z'));
const programmes = [
  {
    ...base,
    id: 'a',
    title: { kk: 'Өлкетану үйірмесі', ru: '' },
    direction: 'tourismLocalHistory',
    changedAt: '1',
  },
  {
    ...base,
    id: 'b',
    title: { kk: 'Робототехника', ru: '' },
    direction: 'scientificTechnical',
    changedAt: '3',
  },
  {
    ...base,
    id: 'c',
    title: { kk: 'Домбыра', ru: 'Домбра' },
    direction: 'musical',
    changedAt: '2',
  },
];
const all = { words: '', direction: null, state: null };
const ids = (filter: Partial<typeof all> | object) =>
  selectProgrammes(programmes, new Map([['c', 'approved']]), { ...all, ...filter }).map((one) => one.id);

test('the last changed programme comes first', () => {
  expect(ids({})).toEqual(['b', 'c', 'a']);
});

test('the search finds a Kazakh title typed without Kazakh letters', () => {
  expect(ids({ words: 'олкетану' })).toEqual(['a']);
});

test('O10-3: programmes are found by direction, by filter and by its name', () => {
  expect(ids({ direction: 'musical' })).toEqual(['c']);
  expect(ids({ words: 'ғылыми-техникалық' })).toEqual(['b']);
});

test('filters narrow each other', () => {
  expect(ids({ state: 'approved' })).toEqual(['c']);
  expect(ids({ state: 'analysis' })).toEqual(['b', 'a']);
  expect(ids({ state: 'approved', direction: 'scientificTechnical' })).toEqual([]);
});

test('O10-20: a new programme begins with 80 hours', () => {
  expect(base.hours).toBe(80);
});
