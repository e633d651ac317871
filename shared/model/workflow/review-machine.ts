import { decisionOfProtocol, type ReviewDecision } from '../development/review-decision.ts';
import { failure } from '../problem.ts';
import { paperOf, type ReviewFacts } from './development-facts.ts';
import type { Guard, Machine } from './machine.ts';
import { actsAnalysed, paperComplete, protocolSignatories } from './paper-guards.ts';

export const reviewStates = ['analysis', 'protocolSigned', 'updating', 'repealed', 'kept'] as const;
export type ReviewState = (typeof reviewStates)[number];
export type ReviewEvent = 'signReviewProtocol' | 'decideUpdate' | 'decideRepeal' | 'decideKeep';

const monitoringAnalysed: Guard<ReviewFacts> = {
  name: 'monitoringAnalysed',
  clause: 'O10-14',
  check: ({ monitoringFindings }) =>
    monitoringFindings.trim() === '' ? failure('noMonitoringAnalysed', undefined, 'O10-14').problem : null,
};

/** The decision is the one that the newest signed protocol of the review names. */
const namedInProtocol = (decision: ReviewDecision): Guard<ReviewFacts> => ({
  name: 'decisionNamedInProtocol',
  clause: 'O10-14',
  check: ({ documents }) => {
    const protocol = paperOf(
      documents.filter(({ signedOn }) => signedOn !== null),
      'reviewProtocol',
    );
    if (!protocol) return failure('reviewProtocolUnsigned', undefined, 'O10-14').problem;
    const named = decisionOfProtocol(protocol);
    return named === decision
      ? null
      : failure('reviewDecisionDiffers', { decision, named, number: protocol.number }, 'O10-14').problem;
  },
});

/** The review of an approved programme, at least once in three years (O10-14). */
export const reviewMachine: Machine<ReviewState, ReviewEvent, ReviewFacts> = {
  id: 'review',
  states: reviewStates,
  initial: 'analysis',
  transitions: [
    {
      event: 'signReviewProtocol',
      from: ['analysis'],
      to: 'protocolSigned',
      clause: 'O10-14',
      who: 'signOrders',
      guards: [
        actsAnalysed('O10-14'),
        monitoringAnalysed,
        paperComplete('reviewProtocol', 'O10-14'),
        protocolSignatories('reviewProtocol', 'O10-14'),
      ],
    },
    {
      event: 'decideUpdate',
      from: ['protocolSigned'],
      to: 'updating',
      clause: 'O10-14',
      who: 'signOrders',
      guards: [namedInProtocol('update'), paperComplete('updateOrder', 'O10-14')],
      effects: ['beginUpdate'],
    },
    {
      event: 'decideRepeal',
      from: ['protocolSigned'],
      to: 'repealed',
      clause: 'O10-14',
      who: 'signOrders',
      guards: [namedInProtocol('repeal'), paperComplete('repealOrder', 'O10-14')],
    },
    // The clause names two outcomes; that nothing needs to change is a third one: its protocol suffices, without an order.
    {
      event: 'decideKeep',
      from: ['protocolSigned'],
      to: 'kept',
      clause: 'O10-14',
      who: 'signOrders',
      guards: [namedInProtocol('keep')],
    },
  ],
};

/** Whether an event is one of a review, and not of a development. */
export const isReviewEvent = (event: string): event is ReviewEvent =>
  reviewMachine.transitions.some((transition) => transition.event === event);
