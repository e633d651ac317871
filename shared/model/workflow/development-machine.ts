import { numericDate } from '#shared/calendar/plain-date.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import { type CouncilDecision, decisionOfCouncil } from '../development/council-decision.ts';
import { isAnswered } from '../development/remark.ts';
import { failure } from '../problem.ts';
import { type DevelopmentFacts, paperOf } from './development-facts.ts';
import type { Guard, Machine } from './machine.ts';
import { actsAnalysed, paperComplete, protocolSignatories } from './paper-guards.ts';

export const developmentStates = [
  'analysis',
  'protocolSigned',
  'writing',
  'discussion',
  'discussed',
  'councilApproved',
  'sent',
  'rework',
  'refused',
  'agreed',
  'approved',
  'abandoned',
] as const;
export type DevelopmentState = (typeof developmentStates)[number];

export type DevelopmentEvent =
  | 'signProtocol'
  | 'signDevelopmentOrder'
  | 'beginUpdate'
  | 'publishDraft'
  | 'closeDiscussion'
  | 'councilReturns'
  | 'councilApproves'
  | 'sendPackage'
  | 'concludeAgreed'
  | 'concludeRework'
  | 'concludeRefused'
  | 'resubmit'
  | 'approve'
  | 'abandon';

type DevelopmentGuard = Guard<DevelopmentFacts>;

const researchDone: DevelopmentGuard = {
  name: 'researchDone',
  clause: 'O10-4',
  check: ({ researches }) => {
    if (researches.length === 0) return failure('noResearch', undefined, 'O10-4').problem;
    return researches.some(({ findings }) => findings.trim() === '')
      ? failure('researchWithoutFindings', undefined, 'O10-4').problem
      : null;
  },
};

const sectionsWritten: DevelopmentGuard = {
  name: 'sectionsWritten',
  clause: 'O10-7',
  check: ({ emptySections }) =>
    emptySections.length === 0
      ? null
      : failure('sectionsEmpty', { count: emptySections.length, section: emptySections[0] ?? '' }, 'O10-7')
          .problem,
};

/** What the checks beside the text call an error of that clause; warnings stay the authors' own matter. */
const withoutErrors = (clause: ClauseId): DevelopmentGuard => ({
  name: 'draftWithoutErrors',
  clause,
  check: ({ errors }) => {
    const [first, ...others] = errors.filter((one) => one.clause === clause);
    if (!first) return null;
    return failure('draftHasErrors', { count: others.length + 1, section: first.place.section }, clause)
      .problem;
  },
});

const termOver: DevelopmentGuard = {
  name: 'termOver',
  clause: 'O10-9',
  check: ({ today, discussionUntil }) => {
    if (discussionUntil === null) return failure('discussionWithoutTerm', undefined, 'O10-9').problem;
    return today > discussionUntil
      ? null
      : failure('discussionRuns', { until: numericDate(discussionUntil) }, 'O10-9').problem;
  },
};

const allAnswered: DevelopmentGuard = {
  name: 'allAnswered',
  clause: 'O10-9',
  check: ({ remarks }) => {
    const open = remarks.filter((one) => !isAnswered(one)).length;
    return open === 0 ? null : failure('remarksUnanswered', { count: open }, 'O10-9').problem;
  },
};

const linkKnown: DevelopmentGuard = {
  name: 'linkKnown',
  clause: 'O10-11',
  check: ({ link }) =>
    link.trim() === '' ? failure('discussionWithoutLink', undefined, 'O10-11').problem : null,
};

const signed = (kind: 'developmentOrder' | 'councilProtocol' | 'updateOrder'): DevelopmentGuard => ({
  name: `${kind}Signed`,
  clause: 'O10-11',
  check: ({ documents }) =>
    paperOf(documents, kind)?.signedOn ? null : failure('paperUnsigned', { paper: kind }, 'O10-11').problem,
});

/** Of each decision of the council, what is said where another step is taken on it. */
const otherDecision = { approve: 'councilProtocolReturns', return: 'councilProtocolApproves' } as const;

/** The decision is the one that the newest protocol of the council names: the step goes by it and signs it. */
const namedByCouncil = (decision: CouncilDecision): DevelopmentGuard => ({
  name: `councilProtocolNames(${decision})`,
  clause: 'O10-11',
  check: ({ documents }) => {
    const protocol = paperOf(documents, 'councilProtocol');
    return !protocol || decisionOfCouncil(protocol) === decision
      ? null
      : failure(otherDecision[decision], { paper: 'councilProtocol' }, 'O10-11').problem;
  },
});

/** A programme that is updated by a review has the order of the review in place of the order to develop. */
const orderSigned: DevelopmentGuard = {
  name: 'orderSigned',
  clause: 'O10-11',
  check: (facts) =>
    signed('updateOrder').check(facts) === null ? null : signed('developmentOrder').check(facts),
};

const unchangedSinceCouncil: DevelopmentGuard = {
  name: 'unchangedSinceCouncil',
  clause: 'O10-11',
  check: ({ contentHash, councilHash }) =>
    councilHash === contentHash ? null : failure('draftChangedAfterCouncil', undefined, 'O10-11').problem,
};

const tasksDone: DevelopmentGuard = {
  name: 'tasksDone',
  clause: 'O10-12',
  check: ({ tasks }) => {
    const open = tasks.filter(({ done }) => !done).length;
    return open === 0 ? null : failure('reworkTasksOpen', { count: open }, 'O10-12').problem;
  },
};

const conclusion = paperComplete('expertConclusion', 'O10-12');

/** The way of a version of a programme, chapter 2 of Order No. 10. */
export const developmentMachine: Machine<DevelopmentState, DevelopmentEvent, DevelopmentFacts> = {
  id: 'development',
  states: developmentStates,
  initial: 'analysis',
  transitions: [
    {
      event: 'signProtocol',
      from: ['analysis'],
      to: 'protocolSigned',
      clause: 'O10-5',
      who: 'signOrders',
      guards: [
        actsAnalysed('O10-4'),
        researchDone,
        paperComplete('needsProtocol', 'O10-5'),
        protocolSignatories('needsProtocol', 'O10-5'),
      ],
    },
    {
      event: 'signDevelopmentOrder',
      from: ['protocolSigned'],
      to: 'writing',
      clause: 'O10-6',
      who: 'signOrders',
      guards: [paperComplete('developmentOrder', 'O10-6')],
    },
    // The review's protocol and order stand for the first two steps.
    {
      event: 'beginUpdate',
      from: ['analysis'],
      to: 'writing',
      clause: 'O10-14',
      who: 'signOrders',
      guards: [],
    },
    {
      event: 'publishDraft',
      from: ['writing'],
      to: 'discussion',
      clause: 'O10-9',
      who: 'programmes',
      guards: [withoutErrors('O10-3'), sectionsWritten, withoutErrors('O10-8')],
      effects: ['keepVersion'],
    },
    {
      event: 'closeDiscussion',
      from: ['discussion'],
      to: 'discussed',
      clause: 'O10-9',
      who: 'programmes',
      guards: [termOver, allAnswered],
    },
    // A council that meets again on a changed draft may return what it had approved.
    {
      event: 'councilReturns',
      from: ['discussed', 'councilApproved'],
      to: 'discussed',
      clause: 'O10-11',
      who: 'decideInCouncil',
      guards: [paperComplete('councilProtocol', 'O10-11'), namedByCouncil('return')],
    },
    {
      event: 'councilApproves',
      from: ['discussed', 'councilApproved'],
      to: 'councilApproved',
      clause: 'O10-11',
      who: 'decideInCouncil',
      guards: [paperComplete('councilProtocol', 'O10-11'), namedByCouncil('approve')],
      effects: ['keepVersion'],
    },
    {
      event: 'sendPackage',
      from: ['councilApproved'],
      to: 'sent',
      clause: 'O10-11',
      who: 'programmes',
      guards: [
        paperComplete('coverLetter', 'O10-11'),
        unchangedSinceCouncil,
        signed('councilProtocol'),
        namedByCouncil('approve'),
        orderSigned,
        linkKnown,
        allAnswered,
      ],
      effects: ['keepVersion'],
    },
    {
      event: 'concludeAgreed',
      from: ['sent'],
      to: 'agreed',
      clause: 'O10-12',
      who: 'programmes',
      guards: [conclusion],
    },
    {
      event: 'concludeRework',
      from: ['sent'],
      to: 'rework',
      clause: 'O10-12',
      who: 'programmes',
      guards: [conclusion],
    },
    {
      event: 'concludeRefused',
      from: ['sent'],
      to: 'refused',
      clause: 'O10-12',
      who: 'programmes',
      guards: [conclusion],
      effects: ['beginAgain'],
    },
    {
      event: 'resubmit',
      from: ['rework'],
      to: 'sent',
      clause: 'O10-12',
      who: 'programmes',
      guards: [tasksDone],
      effects: ['keepVersion'],
    },
    {
      event: 'approve',
      from: ['agreed'],
      to: 'approved',
      clause: 'O10-13',
      who: 'signOrders',
      guards: [paperComplete('approvalOrder', 'O10-13')],
      effects: ['keepVersion'],
    },
    {
      event: 'abandon',
      from: ['analysis', 'protocolSigned', 'writing', 'discussion', 'discussed', 'councilApproved', 'rework'],
      to: 'abandoned',
      who: 'programmes',
      guards: [],
    },
  ],
};

/** States in which the text may not change: the ministry has it, or it is decided. */
const lockedStates: ReadonlySet<DevelopmentState> = new Set([
  'sent',
  'agreed',
  'approved',
  'refused',
  'abandoned',
]);

/** Whether the programme's text may not be changed in this state of its newest development (O10-12, O10-13). */
export const isTextLocked = (state: DevelopmentState): boolean => lockedStates.has(state);
