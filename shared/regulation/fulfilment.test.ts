import { expect, test } from 'vitest';
import en from '../languages/en/rules.json' with { type: 'json' };
import kk from '../languages/kk/rules.json' with { type: 'json' };
import ru from '../languages/ru/rules.json' with { type: 'json' };
import { clauseIds } from './clause-id.ts';
import { fulfilmentOf, places } from './fulfilment.ts';
import { terms, yearlyTerms } from './terms.ts';

test('a clause names the steps, conditions and terms that rest on it', () => {
  expect(fulfilmentOf('O10-9')).toEqual({
    steps: ['publishDraft', 'closeDiscussion', 'sendPackage'],
    terms: ['publicDiscussion'],
    places: ['wayDiscussion', 'deadlines', 'calendar'],
  });
  expect(fulfilmentOf('O10-7').steps).toEqual(['publishDraft']);
});

test('O10-3: every clause of the second chapter has its place in the program', () => {
  const chapter = clauseIds.filter((id) => /^O10-([3-9]|1[0-4])$/.test(id));
  expect(chapter).toHaveLength(12);
  for (const clause of chapter) expect(fulfilmentOf(clause).places, clause).not.toEqual([]);
});

test('O10-15, O10-33: every clause of the third chapter has its place in the program', () => {
  const chapter = clauseIds.filter((id) => /^O10-(1[5-9]|2\d|3[0-3])$/.test(id));
  expect(chapter).toHaveLength(19);
  for (const clause of chapter) expect(fulfilmentOf(clause).places, clause).not.toEqual([]);
});

test.each([
  ['kk', kk],
  ['ru', ru],
  ['en', en],
])('every place and every term has its words in %s', (_language, texts) => {
  expect(Object.keys(texts.places).sort()).toEqual(Object.keys(places).sort());
  expect(Object.keys(texts.terms).sort()).toEqual([...terms, ...yearlyTerms].map(({ id }) => id).sort());
});
