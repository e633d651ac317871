import { expect, test } from 'vitest';
import type { Remark } from '#shared/model/development/remark.ts';
import { countRemarks, filterRemarks, nextUnanswered, wholeFilter } from './remark-filter.ts';

const remark = (id: string, fields: Partial<Remark> = {}): Remark => ({
  ...{ id, developmentId: 'p:1', source: 'page', sourceNote: '', author: 'А. Серікова', affiliation: '' },
  ...{ receivedOn: '2026-03-02', kind: 'remark', section: null, text: 'Сағат аз.', hidden: false },
  ...{ decision: null, answer: '', changedSection: null, answeredOn: null },
  ...fields,
});

const remarks = [
  remark('a', { decision: 'takenIntoAccount', changedSection: 'structure', section: 'structure' }),
  remark('b', { decision: 'refused', answer: ' ' }),
  remark('c', { decision: 'refused', answer: 'Нормаға сай.', kind: 'proposal', source: 'letter' }),
  remark('d', { hidden: true }),
];
const found = (filter: Partial<typeof wholeFilter>) =>
  filterRemarks(remarks, { ...wholeFilter, ...filter }).map(({ id }) => id);

test('O10-9: a refusal without justification counts as unanswered', () => {
  expect(countRemarks(remarks)).toEqual({
    all: 4,
    unanswered: 2,
    takenIntoAccount: 1,
    refused: 1,
    hidden: 1,
  });
  expect(found({ state: 'unanswered' })).toEqual(['b', 'd']);
  expect(found({ state: 'refused' })).toEqual(['c']);
});

test('remarks are chosen by kind, section, source and whether the page shows them, all at once', () => {
  expect(found({})).toEqual(['a', 'b', 'c', 'd']);
  expect(found({ kind: 'proposal' })).toEqual(['c']);
  expect(found({ section: 'structure' })).toEqual(['a']);
  expect(found({ section: 'none', source: 'page' })).toEqual(['b', 'd']);
  expect(found({ shown: 'hidden' })).toEqual(['d']);
  expect(found({ shown: 'shown', state: 'unanswered' })).toEqual(['b']);
});

test('the next one without an answer is sought behind the one that is looked at, then from the beginning', () => {
  expect(nextUnanswered(remarks, null)?.id).toBe('b');
  expect(nextUnanswered(remarks, 'b')?.id).toBe('d');
  expect(nextUnanswered(remarks, 'd')?.id).toBe('b');
  expect(nextUnanswered([remarks[0] ?? remark('a')], null)).toBeNull();
});
