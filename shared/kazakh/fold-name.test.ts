import { expect, test } from 'vitest';
import { foldName, foldQuery } from './fold-name.ts';

/** Whether every word that was typed stands in the name. */
const finds = (query: string, name: string): boolean => {
  const text = foldName(name).plain;
  return foldQuery(query).every((ways) => ways.some(({ plain }) => text.includes(plain)));
};

test.each([
  ['қасым', 'Қасымова Айгүл'],
  ['касым', 'Қасымова Айгүл'],
  ['айгуль', 'Қасымова Айгүл'],
  ['Нұргүл', 'Нургуль Ахметова'],
  ['HҰPГ', 'Нұргүл Ахметова'],
  ['нұр ахм', 'Ахметова Нұргүл'],
  ['ахмет', 'Axмeтoвa Нұргүл'],
  ['əсел', 'Әсел'],
  ['Әсел', 'Acел'],
  ['kасым', 'Қасымова'],
  ['семёнов', 'Семенова'],
  ['smi', 'Smith John'],
  ['po', 'Popov Ivan'],
  ['попов', 'Попoв'],
])('«%s» finds «%s»', (query, name) => expect(finds(query, name)).toBe(true));

test.each([
  ['нұр', 'Ахметова Айгүл'],
  ['хан', 'Нан'],
  ['иванов петр', 'Иванов Сергей'],
])('«%s» does not find «%s»', (query, name) => expect(finds(query, name)).toBe(false));

test('the exact form keeps Kazakh letters, so that what was typed can stand first', () => {
  expect(foldName('Әлиев').exact).toBe('әлиев');
  expect(foldName('Алиев').exact).toBe('алиев');
  expect(foldName('Әлиев').plain).toBe(foldName('Алиев').plain);
});
