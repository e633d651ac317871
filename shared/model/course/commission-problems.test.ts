import { expect, test } from 'vitest';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import type { Commission, CommissionMember } from './assessment.ts';
import { commissionProblems, namedMembers } from './commission-problems.ts';
import { proposedMost, rubricProblem, sumOfMost } from './commission-rubric.ts';

const member = (part: CommissionMember['part'], name: string) => ({ part, name, post: '' });
const whole: Commission = {
  ...{ id: 'i', orderNumber: '12', orderDate: '2027-02-01', criteria: [], signedOn: null },
  members: [member('secretary', 'В'), member('member', 'Б'), member('chair', 'А')],
};
const codes = (fields: Partial<Commission>) =>
  commissionProblems({ ...whole, ...fields }).map(({ code }) => code);

test('O10-29: a commission with its order, a chair and a member can close the score sheet', () => {
  expect(codes({})).toEqual([]);
  expect(commissionProblems(null)).toEqual([{ code: 'commissionMissing', clause: 'O10-29' }]);
});

test('O10-29: what is missing of the commission is told; a member without a name is none', () => {
  expect(codes({ orderDate: null })).toEqual(['commissionWithoutOrder']);
  expect(codes({ orderNumber: ' ' })).toEqual(['commissionWithoutOrder']);
  expect(codes({ members: [member('chair', ' '), member('secretary', 'В')] })).toEqual([
    ...['commissionWithoutChair', 'commissionWithoutMember'],
  ]);
  expect(codes({ members: [...whole.members, member('chair', 'Г')] })).toEqual(['commissionTwoChairs']);
});

test('chair, members and secretary sign in this order, however they were typed', () => {
  expect(namedMembers(whole).map(({ name }) => name)).toEqual(['А', 'Б', 'В']);
});

const rules = scoreRulesOn('2027-02-12');
const criterion = (name: string, most: number) => ({ id: name, name, most });

test('O10-29: the criteria bring together what a project does, no more and no less', () => {
  const told = (...criteria: ReturnType<typeof criterion>[]) => rubricProblem(criteria, rules);
  expect(told()).toEqual({ code: 'rubricMissing', clause: 'O10-29', params: { most: 40 } });
  expect(told(criterion('а', 20), criterion('б', 19))).toEqual({
    ...{ code: 'rubricOtherPoints', clause: 'O10-29', params: { sum: 39, most: 40 } },
  });
  expect(told(criterion('а', 20), criterion(' ', 20))).toEqual({
    code: 'criterionNameless',
    clause: 'O10-29',
  });
  expect(told(criterion('а', 20), criterion('б', 20))).toBe(null);
});

test('O10-29: the proposed criteria bring what a project does, whatever the rules give it', () => {
  for (const project of [40, 43, 3]) {
    const dealt = Object.entries(proposedMost({ project })).map(([name, most]) => criterion(name, most));
    expect(sumOfMost(dealt)).toBe(project);
  }
});
