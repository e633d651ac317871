import { commissionDecisions } from '#shared/model/course/commission-decision.ts';
import type { OfficialDocumentKind } from '#shared/model/development/official-document.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { PaperForm } from '../../development/paper-rules.ts';

interface CoursePaperRules extends PaperForm {
  clause: ClauseId;
  /** What it belongs to: the intake as a whole, or one trainee in it. */
  of: 'intake' | 'enrolment';
}

/**
 * Papers of intakes: who numbers each, who stands under it, what a person says of it. A kind that is added here is made
 * by its line in `course-papers.ts`.
 */
export const coursePaperRules = {
  enrolmentOrder: {
    ...{ of: 'intake', clause: 'O10-17', numbers: 'orders' },
    ...{ parts: ['executor', 'director'], facts: [] },
  },
  scoreSheet: {
    ...{ of: 'intake', clause: 'O10-29', numbers: null },
    // Who signs it is the commission: it stands with the projects.
    ...{ parts: [], facts: [] },
  },
  attendanceReference: {
    ...{ of: 'enrolment', clause: 'O10-31', numbers: 'attendanceReferences' },
    ...{ parts: ['director'], facts: [] },
  },
  commissionProtocol: {
    // The commission numbers its protocols itself.
    ...{ of: 'enrolment', clause: 'O10-32', numbers: null },
    parts: ['chair', 'secretary', 'member'],
    facts: [
      { key: 'fact.commissionDecision', kind: 'decision', choices: commissionDecisions },
      { key: 'fact.reason', kind: 'lines' },
      { key: 'fact.spoke', kind: 'lines' },
      { key: 'fact.votesFor', kind: 'count' },
      { key: 'fact.votesAgainst', kind: 'count' },
      { key: 'fact.votesAbstained', kind: 'count' },
    ],
  },
  expulsionOrder: {
    ...{ of: 'enrolment', clause: 'O10-32', numbers: 'orders' },
    ...{ parts: ['director'], facts: [] },
  },
  employerNotice: {
    ...{ of: 'enrolment', clause: 'O10-32', numbers: 'letters' },
    parts: ['executor', 'director'],
    facts: [{ key: 'fact.phone', kind: 'text' }],
  },
} as const satisfies Partial<Record<OfficialDocumentKind, CoursePaperRules>>;

export type CoursePaperKind = keyof typeof coursePaperRules;

export const isCoursePaper = (kind: OfficialDocumentKind): kind is CoursePaperKind =>
  kind in coursePaperRules;
