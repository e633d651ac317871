import type { OfficialDocument } from '../development/official-document.ts';

/** What the commission on trainees' applications decides: of the expulsion (O10-32), or of what a trainee asked (O10-31). */
export const commissionDecisions = ['expel', 'transfer', 'complete', 'refuse'] as const;
export type CommissionDecision = (typeof commissionDecisions)[number];

/** What a protocol of the commission names as its decision; the first choice until somebody chose another one. */
export const decisionOfCommission = ({ texts }: Pick<OfficialDocument, 'texts'>): CommissionDecision =>
  commissionDecisions.find((one) => one === texts['fact.commissionDecision']) ?? commissionDecisions[0];
