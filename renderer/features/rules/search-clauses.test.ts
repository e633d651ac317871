import { expect, test } from 'vitest';
import { regulations } from '#shared/regulation/clauses.ts';
import { searchClauses } from './search-clauses.ts';

const found = (query: string) => searchClauses(regulations.O10.clauses, query).map(({ id }) => id);

test('O10-1: a clause is found by its words, also without Kazakh letters, and by its number', () => {
  expect(found('талкылау он жумыс')).toContain('O10-9');
  expect(found('9')).toEqual(['O10-9']);
  expect(found('жоқсөзжоқ')).toEqual([]);
});
