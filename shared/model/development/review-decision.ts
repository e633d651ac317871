import type { OfficialDocument } from './official-document.ts';

export const reviewDecisions = ['update', 'repeal', 'keep'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** What the protocol of a review says was decided (O10-14): the first decision, until a person chooses another one. */
export const decisionOfProtocol = ({ texts }: Pick<OfficialDocument, 'texts'>): ReviewDecision =>
  reviewDecisions.find((one) => one === texts['fact.reviewDecision']?.trim()) ?? reviewDecisions[0];
