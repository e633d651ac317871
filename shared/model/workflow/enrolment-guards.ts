import { numericDate, yearOf } from '#shared/calendar/plain-date.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import { decisionOfCommission } from '../course/commission-decision.ts';
import { transferProblem } from '../course/transfer-target.ts';
import { failure } from '../problem.ts';
import { paperOf } from './development-facts.ts';
import type { EnrolmentFacts, EnrolmentStanding } from './enrolment-facts.ts';
import type { Guard } from './machine.ts';

type Said = Guard<EnrolmentFacts>;
type Standing = Guard<EnrolmentStanding>;

/** O10-31 (1): knowledge is assessed again at most once in a calendar year. */
export const onceAYear: Standing = {
  name: 'onceAYear',
  clause: 'O10-31',
  check: ({ on, reassessedOn }) => {
    const before = reassessedOn.find((day) => yearOf(day) === yearOf(on));
    return before === undefined
      ? null
      : failure('reassessedThisYear', { date: numericDate(before), year: yearOf(on) }, 'O10-31').problem;
  },
};

/** O10-31 (3): a trainee moves within the year of the intake. */
export const withinYear: Standing = {
  name: 'withinYear',
  clause: 'O10-31',
  check: ({ on, intake: { year } }) =>
    yearOf(on) === year ? null : failure('transferYearOver', { year }, 'O10-31').problem,
};

/** There is another intake to move to at all. */
export const somewhereToMove: Standing = {
  name: 'somewhereToMove',
  clause: 'O10-31',
  check: ({ targets }) =>
    targets.length > 0 ? null : failure('transferNowhere', undefined, 'O10-31').problem,
};

/** The chosen intake is one of the same course and year that goes on. */
export const targetFits: Said = {
  name: 'targetFits',
  clause: 'O10-31',
  check: ({ intake, target, on }) => transferProblem(intake, target, on),
};

/** O10-32: the commission on trainees' applications has decided, and its newest signed protocol says so. */
export const commissionDecided: Standing = {
  name: 'commissionDecided',
  clause: 'O10-32',
  check: ({ documents }) => {
    const signed = documents.filter(({ signedOn }) => signedOn !== null);
    const protocol = paperOf(signed, 'commissionProtocol');
    if (!protocol) return failure('expulsionWithoutProtocol', undefined, 'O10-32').problem;
    return decisionOfCommission(protocol) === 'expel'
      ? null
      : failure('commissionDecidedOtherwise', { number: protocol.number }, 'O10-32').problem;
  },
};

/** Who comes to a result alone does so after the others: until then it is closed with theirs. */
export const othersAssessed: Standing = {
  name: 'othersAssessed',
  clause: 'O10-29',
  check: ({ assessed }) => (assessed ? null : failure('resultWithOthers', undefined, 'O10-29').problem),
};

export const reasonGiven: Said = {
  name: 'reasonGiven',
  clause: 'O10-31',
  check: ({ reason }) =>
    reason.trim() === '' ? failure('outcomeWithoutReason', undefined, 'O10-31').problem : null,
};

/** O10-31 (3), (4): the reason is a valid one, and a paper proves it. */
export const reasonProven: Said = {
  name: 'reasonProven',
  clause: 'O10-31',
  check: ({ proven }) => (proven ? null : failure('outcomeWithoutProof', undefined, 'O10-31').problem),
};

/** The step is the one that the points lead to. */
export const resultIs = (verdict: 'passed' | 'failed', clause: ClauseId): Said => ({
  name: `resultIs(${verdict})`,
  clause,
  check: (facts) => {
    if (facts.verdict === verdict) return null;
    const open = facts.verdict === null || facts.verdict === 'open';
    return failure(open ? 'resultOpen' : 'resultDiffers', undefined, clause).problem;
  },
});
