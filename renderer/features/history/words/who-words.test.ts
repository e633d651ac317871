import { expect, test } from 'vitest';
import type { HistoryRow } from '#renderer/data/history.ts';
import type { ValueContext } from './value-words.ts';
import { whoWords } from './who-words.ts';

const t = ((key: string, params: object = {}) =>
  [key, ...Object.values(params)].join('|')) as unknown as ValueContext['t'];
const row = (part: Partial<HistoryRow>): HistoryRow => ({
  ...{ seq: 1, group: 'g', scope: 'p', table: 'remarks', recordId: 'r', kind: 'create', at: '2026-11-23' },
  ...{ user: null, byPublicReader: false, fields: [], undoes: false },
  ...part,
});

test('a change is told by the name of its user, or that none was named', () => {
  expect(whoWords(row({ user: { id: 'u', name: 'Айгүл' } }), t)).toBe('Айгүл');
  expect(whoWords(row({ user: { id: 'gone', name: '' } }), t)).toBe('unknownUser');
  expect(whoWords(row({}), t)).toBe('unknownUser');
});

test('O10-9: a remark from the public page is its reader’s, by the name given there, and no user’s', () => {
  const fields = [{ field: 'author', from: null, to: 'А. Серікова' }];
  expect(whoWords(row({ byPublicReader: true, fields }), t)).toBe('publicReader|А. Серікова');
  // One that a user typed from a letter has an author as well.
  expect(whoWords(row({ fields, user: { id: 'u', name: 'Айгүл' } }), t)).toBe('Айгүл');
});
