import type { Problem } from '#shared/model/problem.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import { type PanelKey, panelKeys, wayPath } from '../way/places.ts';

/** The part of the way where what is missing is put right. Parts that do not stand yet give way to the documents. */
const panelOfProblem: Readonly<Record<string, string>> = {
  noActAnalysed: 'analysis',
  actWithoutConclusion: 'analysis',
  noResearch: 'analysis',
  researchWithoutFindings: 'analysis',
  discussionWithoutTerm: 'discussion',
  discussionRuns: 'discussion',
  discussionWithoutLink: 'discussion',
  remarksUnanswered: 'discussion',
  draftChangedAfterCouncil: 'council',
  reworkTasksOpen: 'conclusion',
  paperSignedAlready: 'papers',
};

/** Papers that are written where what they go with is done; the others stand among the documents. */
const panelOfPaper: Readonly<Record<string, string>> = {
  expertConclusion: 'conclusion',
  councilProtocol: 'council',
  coverLetter: 'council',
};

function wantedPanel({ code, params, clause }: Problem): string {
  if (clause === 'O10-14') return 'review';
  return panelOfProblem[code] ?? panelOfPaper[params?.paper ?? ''] ?? 'papers';
}

function panelOf(problem: Problem): PanelKey | undefined {
  const wanted = wantedPanel(problem);
  return panelKeys.find((key) => key === wanted);
}

/** Where a person goes to mend it: a section of the text or a part of the way; null where there is no such place. */
export function mendedWhere(
  programmeId: string,
  problem: Problem,
): { href: string; panel: PanelKey | null } | null {
  const section = sectionKeys.find((key) => key === problem.params?.section);
  if (problem.code === 'sectionsEmpty' || problem.code === 'draftHasErrors') {
    return { href: `/programmes/${programmeId}/${section ?? 'details'}`, panel: null };
  }
  const panel = panelOf(problem);
  return panel ? { href: wayPath(programmeId, panel), panel } : null;
}
