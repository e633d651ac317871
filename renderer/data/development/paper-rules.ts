import type { OfficialDocumentKind, Signatory } from '#shared/model/development/official-document.ts';
import type { NumberKind } from '#shared/model/number-kinds.ts';
import type { DevelopmentEvent } from '#shared/model/workflow/development-machine.ts';

/** A fact that a paper needs and that no record holds yet: asked by the paper's form, kept among its texts. */
export interface PaperFact {
  /** `fact.until`: never the name of a place of the paper. */
  key: `fact.${string}`;
  kind: 'date' | 'text' | 'lines' | 'count' | 'decision';
}

interface PaperRules {
  /** The row that its number comes from; null where somebody else numbers it, or nobody. */
  numbers: NumberKind | null;
  /** The step that signs it; null where it is signed without one. */
  event: DevelopmentEvent | null;
  /** Who can stand under it or in it. */
  parts: readonly Signatory['part'][];
  facts: readonly PaperFact[];
}

const date = (key: PaperFact['key']): PaperFact => ({ key, kind: 'date' });

/** Papers of a development that the program makes, in the order of the way. */
export const paperRules = {
  needsProtocol: {
    numbers: 'protocols',
    event: 'signProtocol',
    parts: ['author', 'member', 'director'],
    facts: [],
  },
  developmentOrder: {
    numbers: 'orders',
    event: 'signDevelopmentOrder',
    parts: ['executor', 'director'],
    facts: [date('fact.from'), date('fact.until')],
  },
  remarksSummary: { numbers: null, event: null, parts: ['executor', 'director'], facts: [] },
  councilProtocol: {
    numbers: 'protocols',
    event: 'councilApproves',
    parts: ['chair', 'secretary', 'member'],
    facts: [
      { key: 'fact.decision', kind: 'decision' },
      { key: 'fact.speaker', kind: 'text' },
      { key: 'fact.spoke', kind: 'lines' },
      { key: 'fact.votesFor', kind: 'count' },
      { key: 'fact.votesAgainst', kind: 'count' },
      { key: 'fact.votesAbstained', kind: 'count' },
    ],
  },
  coverLetter: {
    numbers: 'letters',
    event: 'sendPackage',
    parts: ['director', 'executor'],
    facts: [{ key: 'fact.phone', kind: 'text' }],
  },
  approvalOrder: { numbers: 'orders', event: 'approve', parts: ['director'], facts: [] },
} as const satisfies Partial<Record<OfficialDocumentKind, PaperRules>>;

/** A paper that the program makes from what is known of a development. */
export type MadePaperKind = keyof typeof paperRules;

export const madePaperKinds = Object.keys(paperRules) as MadePaperKind[];

export const isMadePaper = (kind: OfficialDocumentKind): kind is MadePaperKind => kind in paperRules;

/** What is known of a kind of paper. */
export const rulesOf = (kind: MadePaperKind): PaperRules => paperRules[kind];

/** The paper that a step signs; null where it signs none. */
export const paperOfEvent = (event: DevelopmentEvent): OfficialDocumentKind | null =>
  madePaperKinds.find((kind) => paperRules[kind].event === event) ??
  (event.startsWith('conclude') ? 'expertConclusion' : null);
