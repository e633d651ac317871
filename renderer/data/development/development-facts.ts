import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { type TermDue, termDue } from '#shared/calendar/term-due.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { contentHash } from '#shared/model/development/content-hash.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import type { DevelopmentFacts } from '#shared/model/workflow/development-facts.ts';
import { checkProgramme } from '#shared/regulation/checks/check-programme.ts';
import { programmeProgress } from '#shared/regulation/checks/programme-progress.ts';
import { termInForce } from '#shared/regulation/terms.ts';
import type { DevelopmentView } from './read-development.ts';

const newest = (view: DevelopmentView, events: readonly string[]) =>
  view.steps.findLast(({ event }) => events.includes(event));

/** The term of the public discussion (O10-9); null before the draft was posted. */
export function discussionTerm(view: DevelopmentView, calendar: WorkingCalendar): Outcome<TermDue> | null {
  const posted = newest(view, ['publishDraft']);
  return posted ? termDue(calendar, termInForce('publicDiscussion', posted.on), posted.on) : null;
}

/** What the steps of a development are judged by on a day. */
export async function developmentFacts(
  view: DevelopmentView,
  content: ProgrammeContent,
  calendar: WorkingCalendar,
  today: PlainDate,
): Promise<DevelopmentFacts> {
  const term = discussionTerm(view, calendar);
  const seenByCouncil = newest(view, ['councilApproves'])?.versionId;
  const progress = programmeProgress(content);
  return {
    today,
    acts: view.acts,
    researches: view.researches,
    documents: view.documents,
    remarks: view.remarks,
    tasks: view.tasks,
    emptySections: sectionKeys.filter((key) => progress[key].state === 'empty'),
    errors: checkProgramme(content).filter(({ severity }) => severity === 'error'),
    discussionUntil: term?.ok ? term.value.due : null,
    link: newest(view, ['publishDraft'])?.link ?? '',
    contentHash: await contentHash(content),
    councilHash: view.versions.find(({ id }) => id === seenByCouncil)?.contentHash ?? null,
  };
}
