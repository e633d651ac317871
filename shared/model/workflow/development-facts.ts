import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Finding } from '#shared/regulation/checks/finding.ts';
import type { AnalysedAct, Research } from '../development/needs-analysis.ts';
import type { OfficialDocument, OfficialDocumentKind } from '../development/official-document.ts';
import type { Remark } from '../development/remark.ts';
import type { ReworkTask } from '../development/rework-task.ts';
import type { SectionKey } from '../programme.ts';

/** What the guards of a development look at: its records, and what follows from calendar and text. */
export interface DevelopmentFacts {
  today: PlainDate;
  acts: readonly AnalysedAct[];
  researches: readonly Research[];
  /** Papers of the development that are not in the bin. */
  documents: readonly OfficialDocument[];
  remarks: readonly Remark[];
  tasks: readonly ReworkTask[];
  /** Sections without a word (O10-7). */
  emptySections: readonly SectionKey[];
  /** What in the text does not follow the clauses on programmes (O10-3, O10-8 …), in the order of the sections. */
  errors: readonly Pick<Finding, 'clause' | 'place'>[];
  /** The last day of the public discussion; null before it began, or where the calendar lacks a year. */
  discussionUntil: PlainDate | null;
  /** Address of the public discussion; empty where there is none. */
  link: string;
  /** `contentHash` of the text as it stands, and as the council saw it. */
  contentHash: string;
  councilHash: string | null;
}

/** What the guards of a review look at. */
export interface ReviewFacts {
  acts: readonly AnalysedAct[];
  documents: readonly OfficialDocument[];
  monitoringFindings: string;
}

/** By when they were begun; of two of one instant the signed one stood before. */
const byAge = (a: OfficialDocument, b: OfficialDocument): number => {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return Number(a.signedOn === null) - Number(b.signedOn === null);
};

/** The newest paper of a kind; undefined where there is none. */
export const paperOf = (
  documents: readonly OfficialDocument[],
  kind: OfficialDocumentKind,
): OfficialDocument | undefined =>
  documents
    .filter((one) => one.kind === kind && one.deletedAt === null)
    .sort(byAge)
    .at(-1);
