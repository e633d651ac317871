import { expect, test } from 'vitest';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import type { Cell } from '#shared/sheets/sheet.ts';
import { formColumns } from './form-columns.ts';
import { type KeptResult, scoreRows } from './score-rows.ts';

const rules = scoreRulesOn('2026-03-01');
const columns = formColumns(['Timestamp', 'Score', 'Аты-жөні']);
const read = (
  rows: Cell[][],
  ids: (string | null)[],
  keep: KeptResult = 'first',
  scale: 'answers' | null = null,
) =>
  scoreRows(
    { name: 'form.csv', columns, rows },
    {
      people: ids.map((id, at) => ({
        id,
        by: id === null ? null : 'name',
        said: String(rows[at]?.[2] ?? ''),
      })),
      ...{ scale, keep, order: 'dayFirst', rules },
    },
  );
const row = (score: Cell, name = 'Әділова Гүлнар'): Cell[] => ['16.08.2025 14:10:59', score, name];

test('O10-28: a row comes in with its right answers, who sent it and when', () => {
  expect(read([row('15 / 20')], ['e1'])).toEqual([
    {
      ...{ line: 2, said: 'Әділова Гүлнар', enrolmentId: 'e1', sentAt: '2025-08-16T09:10:59.000Z' },
      ...{ rightAnswers: 15, state: 'ready', problem: null },
    },
  ]);
});

test('O10-28: a row of nobody waits for a person, one without a readable score says why', () => {
  const rows = read([row('15 / 20'), row('2025-10-20'), row(null), row(18)], [null, 'e1', 'e2', 'e3']);
  expect(rows.map(({ state, problem }) => [state, problem?.code ?? null])).toEqual([
    ['unknown', null],
    ['wrong', 'scoreIsDate'],
    ['wrong', 'scoreEmpty'],
    ['wrong', 'scoreScaleUnknown'],
  ]);
});

test.each<[KeptResult, number]>([
  ['first', 12],
  ['last', 9],
  ['best', 17],
])('O10-28: of somebody who sent the form three times the %s result counts', (keep, kept) => {
  const rows = read([row(12), row(17), row(9)], ['e1', 'e1', 'e1'], keep, 'answers');
  expect(rows.filter(({ state }) => state === 'ready').map(({ rightAnswers }) => rightAnswers)).toEqual([
    kept,
  ]);
  expect(rows.filter(({ state }) => state === 'other')).toHaveLength(2);
});
