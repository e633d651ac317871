import { expect, test } from 'vitest';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import type { Scores } from './scores.ts';
import { needsReason, readPoints, traineeResult } from './trainee-result.ts';

const rules = scoreRulesOn('2026-03-01');
const scores = (fields: Partial<Scores> = {}): Scores => ({
  ...{ id: 'i1:p1', intakeId: 'i1', rightAnswers: 15, participation: null, participationReason: '' },
  ...{ activity: 8, project: 30, projectTopic: '', signedOn: null },
  ...fields,
});
const codes = (stored: Scores | null, proposed: number | null) =>
  traineeResult(stored, proposed, rules).reasons.map(({ code }) => code);

test('O10-29: participation that nobody typed is what attendance proposes', () => {
  expect(traineeResult(scores(), 9, rules)).toMatchObject({
    ...{ total: 77, verdict: 'passed', participationProposed: true, reasons: [] },
    parts: { participation: 9 },
  });
});

test('O10-29: typed points of participation stand, and other ones than the proposed need a reason', () => {
  const typed = scores({ participation: 10 });
  expect(traineeResult(typed, 9, rules)).toMatchObject({ total: 78, participationProposed: false });
  expect(codes(typed, 9)).toEqual(['participationReasonMissing']);
  expect(codes(scores({ participation: 10, participationReason: ' ' }), 9)).toHaveLength(1);
  expect(codes(scores({ participation: 10, participationReason: 'Үйде орындады' }), 9)).toEqual([]);
  expect(codes(scores({ participation: 9 }), 9)).toEqual([]);
  expect(needsReason(typed, null), 'nothing is proposed').toBe(false);
});

test('O10-29: who has no points yet is open with a reason for each part', () => {
  expect(traineeResult(null, null, rules)).toMatchObject({ verdict: 'open', total: 0 });
  expect(codes(null, null)).toHaveLength(4);
});

test('O10-29: points from elsewhere that the order does not give are told and do not count', () => {
  const result = traineeResult(scores({ activity: 11 }), 9, rules);
  expect(result).toMatchObject({ verdict: 'open', total: 69 });
  expect(result.reasons[0]).toEqual({ code: 'pointsOutOfRange', clause: 'O10-29', params: { most: 10 } });
});

test('O10-29: what is typed as points is a whole number up to the limit, or nothing', () => {
  const read = (text: string) => {
    const found = readPoints(text, 20, rules);
    return found.ok ? found.value : found.problem;
  };
  expect([' 20 ', '0', '', '  '].map(read)).toEqual([20, 0, null, null]);
  for (const wrong of ['21', '-1', '1.5', '1,5', 'он', '1e1', '99999', '0x1'])
    expect(read(wrong), wrong).toEqual({ code: 'pointsOutOfRange', clause: 'O10-29', params: { most: 20 } });
});
