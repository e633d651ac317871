import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { paperHome } from '../../development/paper-home.ts';
import { type CoursePaperKind, coursePaperRules, isCoursePaper } from './course-paper-rules.ts';

const panelOf = (kind: CoursePaperKind): string => {
  if (kind === 'scoreSheet') return 'scores';
  return coursePaperRules[kind].of === 'enrolment' ? 'outcomes' : 'papers';
};

/** Where a paper of an intake, or of a trainee in one, is written and shown; null for other papers. */
export const pathOfCoursePaper = (paper: OfficialDocument): string | null =>
  isCoursePaper(paper.kind) ? `/courses/${paperHome(paper)}/${panelOf(paper.kind)}` : null;
