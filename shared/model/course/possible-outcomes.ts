import type { ClauseId } from '#shared/regulation/clause-id.ts';
import { failure, type Problem } from '../problem.ts';
import type { EnrolmentStanding } from '../workflow/enrolment-facts.ts';
import {
  commissionDecided,
  onceAYear,
  othersAssessed,
  somewhereToMove,
  withinYear,
} from '../workflow/enrolment-guards.ts';
import { type EnrolmentEvent, type EnrolmentState, enrolmentMachine } from '../workflow/enrolment-machine.ts';
import type { Guard } from '../workflow/machine.ts';
import { paperComplete } from '../workflow/paper-guards.ts';

/** What can become of a trainee besides the result of all: in the order of the clauses. */
export const outcomeKinds = [
  'assess',
  'reference',
  'reassess',
  'transfer',
  'interrupt',
  'complete',
  'expel',
  'notice',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

interface OutcomeRule {
  clause: ClauseId;
  /** The steps that it is; none where it is only a paper. */
  events: readonly EnrolmentEvent[];
  /** Where it is only a paper: of whom it is given. */
  of?: EnrolmentState;
  guards: readonly Guard<EnrolmentStanding>[];
}

const rules: Readonly<Record<OutcomeKind, OutcomeRule>> = {
  assess: { clause: 'O10-29', events: ['pass', 'fail'], guards: [othersAssessed] },
  reference: { clause: 'O10-31', events: [], of: 'failed', guards: [] },
  reassess: { clause: 'O10-31', events: ['passAgain', 'failAgain'], guards: [onceAYear] },
  transfer: { clause: 'O10-31', events: ['transfer'], guards: [withinYear, somewhereToMove] },
  interrupt: { clause: 'O10-31', events: ['interrupt'], guards: [] },
  complete: { clause: 'O10-31', events: ['complete'], guards: [] },
  expel: {
    ...{ clause: 'O10-32', events: ['expel'] },
    guards: [commissionDecided, paperComplete('expulsionOrder', 'O10-32')],
  },
  notice: { clause: 'O10-32', events: [], of: 'expelled', guards: [] },
};

export const clauseOfOutcome = (kind: OutcomeKind): ClauseId => rules[kind].clause;

/** Why nothing of the kind is possible for somebody in a state, and what is. */
const stateProblems = {
  listed: ['traineeListed', 'O10-17'],
  admitted: ['traineeAdmitted', 'O10-29'],
  passed: ['traineePassed', 'O10-30'],
  failed: ['traineeFailed', 'O10-31'],
  unfinished: ['traineeUnfinished', 'O10-31'],
  transferred: ['traineeTransferred', 'O10-31'],
  expelled: ['traineeExpelled', 'O10-32'],
} as const satisfies Record<EnrolmentState, readonly [string, ClauseId]>;

/** Whether an outcome is one of those in a state, whatever else stands in its way. */
export const isOutcomeOf = (kind: OutcomeKind, state: EnrolmentState): boolean => {
  const { events, of } = rules[kind];
  return (
    of === state ||
    enrolmentMachine.transitions.some(({ event, from }) => events.includes(event) && from.includes(state))
  );
};

export interface PossibleOutcome {
  kind: OutcomeKind;
  /** Why it is not possible, with its clause; null where it is. */
  problem: Problem | null;
}

/** Why an outcome is not possible for a trainee who stands so; null where it is. */
export function outcomeProblem(
  kind: OutcomeKind,
  state: EnrolmentState,
  standing: EnrolmentStanding,
): Problem | null {
  const [code, clause] = stateProblems[state];
  if (!isOutcomeOf(kind, state)) return failure(code, undefined, clause).problem;
  return rules[kind].guards.map(({ check }) => check(standing)).find((one) => one !== null) ?? null;
}

/** What remains possible for a trainee (O10-31, O10-32), and of all else why it is not. */
export const possibleOutcomes = (state: EnrolmentState, standing: EnrolmentStanding): PossibleOutcome[] =>
  outcomeKinds.map((kind) => ({ kind, problem: outcomeProblem(kind, state, standing) }));

/** The outcome that a step is; null for one that is taken with everybody's. */
export const outcomeOfEvent = (event: EnrolmentEvent): OutcomeKind | null =>
  outcomeKinds.find((kind) => rules[kind].events.includes(event)) ?? null;
