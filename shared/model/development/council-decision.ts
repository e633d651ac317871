import type { OfficialDocument } from './official-document.ts';

export const councilDecisions = ['approve', 'return'] as const;
export type CouncilDecision = (typeof councilDecisions)[number];

/** What the protocol of the council says was decided on the draft: approval, until a person chooses the return. */
export const decisionOfCouncil = ({ texts }: Pick<OfficialDocument, 'texts'>): CouncilDecision =>
  councilDecisions.find((one) => one === texts['fact.decision']?.trim()) ?? councilDecisions[0];
