import { describe, expect, test } from 'vitest';
import type { OfficialDocument, OfficialDocumentKind } from '../development/official-document.ts';
import type { EnrolmentStanding } from '../workflow/enrolment-facts.ts';
import { type EnrolmentState, enrolmentStates } from '../workflow/enrolment-machine.ts';
import { clauseOfOutcome, type OutcomeKind, outcomeKinds, possibleOutcomes } from './possible-outcomes.ts';

const paper = (kind: OfficialDocumentKind, more: Partial<OfficialDocument> = {}): OfficialDocument => ({
  ...{ id: kind, ownerId: 'i1:p', programmeId: 'p1', kind, language: 'kk', number: '7', date: '2026-03-02' },
  ...{ texts: {}, signatories: [], signedOn: null, attachmentId: null, hash: null, corrects: null },
  ...{ createdAt: '2026-03-01T00:00:00Z', deletedAt: null },
  ...more,
});
const decided = (decision: string) =>
  paper('commissionProtocol', {
    signedOn: '2026-03-02',
    texts: { 'fact.commissionDecision': decision },
  });
const intake = { id: 'i1', programmeId: 'p1', year: 2026, endsOn: '2026-02-13', deletedAt: null };
const whole: EnrolmentStanding = {
  ...{ on: '2026-03-02', intake, assessed: true, reassessedOn: [] },
  targets: [{ intake: { ...intake, id: 'i2', endsOn: '2026-09-18' }, assessed: false, alreadyThere: false }],
  documents: [decided('expel'), paper('expulsionOrder')],
};
const possible = (state: EnrolmentState, facts: Partial<EnrolmentStanding> = {}) =>
  possibleOutcomes(state, { ...whole, ...facts });
const problemOf = (kind: OutcomeKind, state: EnrolmentState, facts: Partial<EnrolmentStanding> = {}) => {
  const { problem } = possible(state, facts).find((one) => one.kind === kind) ?? {};
  return problem && `${problem.clause} ${problem.code}`;
};

describe('O10-31, O10-32: what is possible in each state, where nothing else stands in the way', () => {
  const table: Record<EnrolmentState, readonly OutcomeKind[]> = {
    listed: ['transfer'],
    admitted: ['assess', 'transfer', 'interrupt', 'expel'],
    passed: [],
    failed: ['reference', 'reassess', 'transfer', 'expel'],
    unfinished: ['transfer', 'complete', 'expel'],
    transferred: [],
    expelled: ['notice'],
  };
  const codes: Record<EnrolmentState, string> = {
    listed: 'O10-17 traineeListed',
    admitted: 'O10-29 traineeAdmitted',
    passed: 'O10-30 traineePassed',
    failed: 'O10-31 traineeFailed',
    unfinished: 'O10-31 traineeUnfinished',
    transferred: 'O10-31 traineeTransferred',
    expelled: 'O10-32 traineeExpelled',
  };
  test.each(enrolmentStates)('%s', (state) => {
    const found = possible(state);
    expect(found.map(({ kind }) => kind)).toEqual([...outcomeKinds]);
    expect(found.flatMap(({ kind, problem }) => (problem === null ? kind : []))).toEqual(table[state]);
    for (const kind of outcomeKinds.filter((one) => !table[state].includes(one)))
      expect(problemOf(kind, state), kind).toBe(codes[state]);
  });
});

test('O10-31 (1): nobody is assessed again twice in a calendar year; in the next one it is possible', () => {
  expect(problemOf('reassess', 'failed', { reassessedOn: ['2026-01-12'] })).toBe('O10-31 reassessedThisYear');
  expect(problemOf('reassess', 'failed', { reassessedOn: ['2026-01-12'], on: '2027-01-11' })).toBeNull();
  expect(problemOf('reassess', 'failed', { reassessedOn: ['2025-12-30'] })).toBeNull();
});

test('O10-31 (3): who moves does so within the year, and where there is an intake to move to', () => {
  expect(problemOf('transfer', 'failed', { on: '2027-01-11' })).toBe('O10-31 transferYearOver');
  expect(problemOf('transfer', 'admitted', { targets: [] })).toBe('O10-31 transferNowhere');
});

test('O10-29: nobody is assessed alone before the results of all are closed', () => {
  expect(problemOf('assess', 'admitted', { assessed: false })).toBe('O10-29 resultWithOthers');
});

test('O10-32: nobody is expelled without a signed decision of the commission and the order', () => {
  const order = paper('expulsionOrder');
  const expelling = (...documents: OfficialDocument[]) => problemOf('expel', 'admitted', { documents });
  expect(expelling(order)).toBe('O10-32 expulsionWithoutProtocol');
  expect(expelling(paper('commissionProtocol'), order)).toBe('O10-32 expulsionWithoutProtocol');
  expect(expelling(decided('refuse'), order)).toBe('O10-32 commissionDecidedOtherwise');
  expect(expelling(decided('expel'))).toBe('O10-32 paperMissing');
  expect(expelling(decided('expel'), paper('expulsionOrder', { number: '' }))).toBe(
    'O10-32 paperWithoutNumber',
  );
});

test('each outcome names the clause that gives it', () => {
  expect(outcomeKinds.map((kind) => `${kind} ${clauseOfOutcome(kind)}`)).toEqual([
    ...['assess O10-29', 'reference O10-31', 'reassess O10-31', 'transfer O10-31', 'interrupt O10-31'],
    ...['complete O10-31', 'expel O10-32', 'notice O10-32'],
  ]);
});
