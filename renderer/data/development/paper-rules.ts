import { councilDecisions, decisionOfCouncil } from '#shared/model/development/council-decision.ts';
import type {
  OfficialDocument,
  OfficialDocumentKind,
  Signatory,
} from '#shared/model/development/official-document.ts';
import { reviewDecisions } from '#shared/model/development/review-decision.ts';
import type { NumberKind } from '#shared/model/number-kinds.ts';
import type { DevelopmentEvent } from '#shared/model/workflow/development-machine.ts';
import type { ReviewEvent } from '#shared/model/workflow/review-machine.ts';
import {
  type CoursePaperKind,
  coursePaperRules,
  isCoursePaper,
} from '../courses/papers/course-paper-rules.ts';

/** A fact that a paper needs and that no record holds yet: asked by the paper's form, kept among its texts. */
export interface PaperFact {
  /** `fact.until`: never the name of a place of the paper. */
  key: `fact.${string}`;
  kind: 'date' | 'text' | 'lines' | 'count' | 'decision';
  /** What can be decided; the first stands until a person chooses. */
  choices?: readonly string[];
}

/** What a person can say of a paper, and who numbers it. */
export interface PaperForm {
  /** The row that its number comes from; null where somebody else numbers it, or nobody. */
  numbers: NumberKind | null;
  /** Who can stand under it or in it. */
  parts: readonly Signatory['part'][];
  facts: readonly PaperFact[];
}

interface PaperRules extends PaperForm {
  /** The step that signs it; null where it is signed without one. */
  event: DevelopmentEvent | ReviewEvent | null;
}

const date = (key: PaperFact['key']): PaperFact => ({ key, kind: 'date' });

const decision = (key: PaperFact['key'], ...choices: string[]): PaperFact => ({
  key,
  kind: 'decision',
  choices,
});

/** Papers of a development that the program makes, in the order of the way. */
const developmentPapers = {
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
      decision('fact.decision', ...councilDecisions),
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

/** Papers of a review (O10-14), in its order. */
const reviewPapers = {
  reviewProtocol: {
    numbers: 'protocols',
    event: 'signReviewProtocol',
    parts: ['author', 'member', 'director'],
    facts: [decision('fact.reviewDecision', ...reviewDecisions), { key: 'fact.reason', kind: 'lines' }],
  },
  updateOrder: {
    numbers: 'orders',
    event: 'decideUpdate',
    parts: ['executor', 'director'],
    facts: [date('fact.from'), date('fact.until')],
  },
  repealOrder: {
    numbers: 'orders',
    event: 'decideRepeal',
    parts: ['director'],
    facts: [date('fact.repealedFrom')],
  },
} as const satisfies Partial<Record<OfficialDocumentKind, PaperRules>>;

const paperRules = { ...developmentPapers, ...reviewPapers };

export type DevelopmentPaperKind = keyof typeof developmentPapers;
export type ReviewPaperKind = keyof typeof reviewPapers;

/** A paper that the program makes from what is known of a development or a review. */
export type MadePaperKind = DevelopmentPaperKind | ReviewPaperKind;

export const developmentPaperKinds = Object.keys(developmentPapers) as DevelopmentPaperKind[];
const madePaperKinds = Object.keys(paperRules) as MadePaperKind[];

export const isReviewPaper = (kind: OfficialDocumentKind): kind is ReviewPaperKind => kind in reviewPapers;

export const isMadePaper = (kind: OfficialDocumentKind): kind is MadePaperKind => kind in paperRules;

/** What is known of a kind of paper. */
export const rulesOf = (kind: MadePaperKind): PaperRules => paperRules[kind];

/** A paper that the program makes, of a programme's way or of an intake. */
export type WrittenPaperKind = MadePaperKind | CoursePaperKind;

export const formOf = (kind: WrittenPaperKind): PaperForm =>
  isCoursePaper(kind) ? coursePaperRules[kind] : paperRules[kind];

/** The row that numbers of papers of this kind come from; null where there is none. */
export const numbersOf = (kind: OfficialDocumentKind): NumberKind | null =>
  isMadePaper(kind) || isCoursePaper(kind) ? formOf(kind).numbers : null;

/** Steps that sign a paper which another step signs too, or which the program does not make. */
const moreSigned: Partial<Record<DevelopmentEvent | ReviewEvent, OfficialDocumentKind>> = {
  councilReturns: 'councilProtocol',
  concludeAgreed: 'expertConclusion',
  concludeRework: 'expertConclusion',
  concludeRefused: 'expertConclusion',
};

/** The paper that a step signs; null where it signs none. */
export const paperOfEvent = (event: DevelopmentEvent | ReviewEvent): OfficialDocumentKind | null =>
  madePaperKinds.find((kind) => paperRules[kind].event === event) ?? moreSigned[event] ?? null;

/** The step that signs this paper: the council's protocol is signed by the step that its decision leads to. */
export const eventOfPaper = (
  paper: Pick<OfficialDocument, 'texts'> & { kind: MadePaperKind },
): PaperRules['event'] =>
  paper.kind === 'councilProtocol' && decisionOfCouncil(paper) === 'return'
    ? 'councilReturns'
    : rulesOf(paper.kind).event;
