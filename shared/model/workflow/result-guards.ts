import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { Commission } from '../course/assessment.ts';
import { commissionProblems } from '../course/commission-problems.ts';
import type { Problem } from '../problem.ts';
import type { Guard } from './machine.ts';

/** What the closing of an intake's results is looked at for (O10-28, O10-29). */
export interface ResultFacts {
  /** The day of the signature, and the last day of the course. */
  on: PlainDate;
  endsOn: PlainDate | null;
  commission: Commission | null;
  /** Trainees who are to have a result: neither expelled nor moved elsewhere, and not with an unfinished course. */
  assessed: number;
  /** Of these, who is listed and was never enrolled by an order. */
  notAdmitted: number;
  /** Of these, who has no verdict yet. */
  open: number;
  /** Of these, whose participation is not what attendance gives, without a reason. */
  withoutReason: number;
  /** Marks and points of which people must choose one. */
  conflicts: number;
}

interface WithResults {
  /** Null where nobody asks for the closing. */
  results: ResultFacts | null;
}

const told = (code: string, clause: ClauseId, params?: Problem['params']): Problem => ({
  ...{ code, clause },
  ...(params && { params }),
});

const guard = (
  name: string,
  clause: ClauseId,
  check: (facts: ResultFacts) => Problem | null,
): Guard<WithResults> => ({
  ...{ name, clause },
  check: ({ results }) => (results ? check(results) : told('stepNotOpen', clause)),
});

const counted = (name: string, clause: ClauseId, code: string, count: (facts: ResultFacts) => number) =>
  guard(name, clause, (facts) => {
    const found = count(facts);
    return found > 0 ? told(code, clause, { count: found }) : null;
  });

/** What must be so before the commission closes the score sheet (O10-28, O10-29). */
export const resultGuards: readonly Guard<WithResults>[] = [
  guard('courseOver', 'O10-28', ({ on, endsOn }) => {
    if (endsOn === null) return told('intakeDaysMissing', 'O10-16');
    const days = { date: numericDate(on), end: numericDate(endsOn) };
    return on < endsOn ? told('resultsBeforeEnd', 'O10-28', days) : null;
  }),
  guard('commissionKnown', 'O10-29', ({ commission }) => commissionProblems(commission)[0] ?? null),
  guard('traineesThere', 'O10-29', ({ assessed }) =>
    assessed === 0 ? told('resultsOfNobody', 'O10-29') : null,
  ),
  counted('allAdmitted', 'O10-17', 'traineesNotAdmitted', ({ notAdmitted }) => notAdmitted),
  counted('nothingDisputed', 'O10-29', 'resultsInConflict', ({ conflicts }) => conflicts),
  counted('everybodyHasVerdict', 'O10-29', 'resultsOpen', ({ open }) => open),
  counted('reasonsGiven', 'O10-29', 'participationReasonsMissing', ({ withoutReason }) => withoutReason),
];
