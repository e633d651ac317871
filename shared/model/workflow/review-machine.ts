import { failure } from '../problem.ts';
import type { ReviewFacts } from './development-facts.ts';
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
      guards: [paperComplete('updateOrder', 'O10-14')],
      effects: ['beginUpdate'],
    },
    {
      event: 'decideRepeal',
      from: ['protocolSigned'],
      to: 'repealed',
      clause: 'O10-14',
      who: 'signOrders',
      guards: [paperComplete('repealOrder', 'O10-14')],
    },
    // The clause names two outcomes; that nothing needs to change is a third one, without an order.
    {
      event: 'decideKeep',
      from: ['protocolSigned'],
      to: 'kept',
      clause: 'O10-14',
      who: 'signOrders',
      guards: [],
    },
  ],
};

/** Whether an event is one of a review, and not of a development. */
export const isReviewEvent = (event: string): event is ReviewEvent =>
  reviewMachine.transitions.some((transition) => transition.event === event);
