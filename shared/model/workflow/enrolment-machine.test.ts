import { expect, test } from 'vitest';
import { outcomeOfEvent } from '../course/possible-outcomes.ts';
import type { TransferTarget } from '../course/transfer-target.ts';
import type { OfficialDocument } from '../development/official-document.ts';
import type { EnrolmentFacts } from './enrolment-facts.ts';
import {
  type EnrolmentEvent,
  type EnrolmentState,
  enrolmentMachine,
  enrolmentStates,
  leftAs,
} from './enrolment-machine.ts';
import { nextSteps, stateAfter } from './machine.ts';

const intake = { id: 'i1', programmeId: 'p1', year: 2026, endsOn: '2026-02-13', deletedAt: null };
const target: TransferTarget = {
  ...{ intake: { ...intake, id: 'i2', endsOn: '2026-09-18' }, assessed: false, alreadyThere: false },
};
const document: OfficialDocument = {
  ...{ id: 'd', ownerId: 'i1:p', programmeId: 'p1', kind: 'expulsionOrder', language: 'kk', number: '7' },
  ...{ date: '2026-03-02', texts: {}, signatories: [], signedOn: null, attachmentId: null, hash: null },
  ...{ corrects: null, createdAt: '2026-03-01T00:00:00Z', deletedAt: null },
};
const protocol: OfficialDocument = {
  ...document,
  ...{ id: 'c', kind: 'commissionProtocol', signedOn: '2026-03-02' },
};
const facts: EnrolmentFacts = {
  ...{ on: '2026-03-02', intake, assessed: true, reassessedOn: [], targets: [target] },
  ...{ documents: [protocol, document], reason: 'Науқастанған.', proven: true, target, verdict: 'passed' },
};
const missing = (event: EnrolmentEvent, from: EnrolmentState, more: Partial<EnrolmentFacts> = {}) =>
  nextSteps(enrolmentMachine, from, { ...facts, ...more })
    .find(({ transition }) => transition.event === event)
    ?.missing.map(({ code, clause }) => `${clause} ${code}`);
const after = (...events: EnrolmentEvent[]) =>
  stateAfter(
    enrolmentMachine,
    events.map((event, index) => ({ n: index + 1, event })),
  );

test('O10-31: who failed passes when assessed again, also after failing once more', () => {
  expect(after('admit', 'fail', 'failAgain', 'passAgain')).toBe('passed');
});

test('O10-31 (4): who could not finish goes on after the completion and is assessed then', () => {
  expect(after('admit', 'interrupt')).toBe('unfinished');
  expect(after('admit', 'interrupt', 'complete', 'pass')).toBe('passed');
});

test('O10-31 (3): who moved to another intake is in this one no more, before the result or after it', () => {
  expect(after('transfer')).toBe('transferred');
  expect(after('admit', 'fail', 'failAgain', 'transfer')).toBe('transferred');
  expect(after('admit', 'transfer', 'pass')).toBe('transferred');
});

test('a step that asks for nothing more is open with all that is said', () => {
  expect(missing('passAgain', 'failed')).toEqual([]);
  expect(missing('transfer', 'unfinished')).toEqual([]);
  expect(missing('complete', 'unfinished')).toEqual([]);
  expect(missing('expel', 'admitted')).toEqual([]);
});

test('O10-29, O10-31: a result is closed by the step that the points lead to', () => {
  expect(missing('fail', 'admitted')).toEqual(['O10-29 resultDiffers']);
  expect(missing('failAgain', 'failed')).toEqual(['O10-31 resultDiffers']);
  expect(missing('pass', 'admitted', { verdict: 'open' })).toEqual(['O10-29 resultOpen']);
  expect(missing('passAgain', 'failed', { verdict: null })).toEqual(['O10-31 resultOpen']);
  expect(missing('passAgain', 'failed', { reassessedOn: ['2026-01-09'] })).toEqual([
    'O10-31 reassessedThisYear',
  ]);
});

test('O10-31 (3), (4): a transfer and a completion ask for the reason and the paper that proves it', () => {
  const silent = { reason: ' ', proven: false };
  expect(missing('complete', 'unfinished', silent)).toEqual([
    'O10-31 outcomeWithoutReason',
    'O10-31 outcomeWithoutProof',
  ]);
  expect(missing('transfer', 'failed', { ...silent, target: null })).toEqual([
    ...['O10-31 transferTargetMissing', 'O10-31 outcomeWithoutReason', 'O10-31 outcomeWithoutProof'],
  ]);
  expect(missing('interrupt', 'admitted', silent)).toEqual(['O10-31 outcomeWithoutReason']);
});

test('O10-32: an expulsion asks for the decision and the order: why, is said by the decision', () => {
  expect(missing('expel', 'failed', { documents: [], reason: '' })).toEqual([
    ...['O10-32 expulsionWithoutProtocol', 'O10-32 paperMissing'],
  ]);
});

test('O10-32: only who may sign orders expels', () => {
  const who = Object.fromEntries(enrolmentMachine.transitions.map(({ event, who: right }) => [event, right]));
  expect(who).toMatchObject({ admit: 'signOrders', expel: 'signOrders', transfer: 'courses' });
});

test('who moved away or was expelled is in the intake no more, everybody else is', () => {
  expect(enrolmentStates.filter((state) => leftAs(state) !== null)).toEqual(['transferred', 'expelled']);
});

test('every step that is no step of all is one outcome', () => {
  const events = enrolmentMachine.transitions.map(({ event }) => event);
  expect(events.filter((event) => outcomeOfEvent(event) === null)).toEqual(['admit']);
});
