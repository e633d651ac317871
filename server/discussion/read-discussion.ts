import { workingDaysBetween } from '#shared/calendar/count-working-days.ts';
import { holidayTable } from '#shared/calendar/holiday-table.ts';
import { type PlainDate, todayIn } from '#shared/calendar/plain-date.ts';
import { termDue } from '#shared/calendar/term-due.ts';
import { type WorkingCalendar, workingCalendar } from '#shared/calendar/working-calendar.ts';
import type { Bilingual } from '#shared/model/organisation.ts';
import { developmentMachine } from '#shared/model/workflow/development-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import { termInForce } from '#shared/regulation/terms.ts';
import type { Sql, SqlStore } from '../storage/sql.ts';
import { storedRecord, storedRecords } from '../storage/stored-record.ts';

/**
 * `open`: remarks are taken. `over`: the term has ended. `closed`: the organisation went on to the next step.
 * `withdrawn`: the organisation gave the draft up; its text is not shown any more.
 */
export type DiscussionStage = 'open' | 'over' | 'closed' | 'withdrawn';

/** A public discussion as the organisation's records lead to it now. */
export interface Discussion {
  organisation: string;
  id: string;
  programmeId: string;
  developmentId: string;
  title: Bilingual;
  organisationName: Bilingual;
  /** `contentHash` of the text that is shown. */
  contentHash: string;
  postedOn: PlainDate;
  /** The last day on which remarks are taken, to its end in Kazakhstan; null where the calendar lacks its year. */
  until: PlainDate | null;
  stage: DiscussionStage;
  /** With today, where today is one; null where they cannot be counted. */
  workingDaysLeft: number | null;
  /** New remarks wait until somebody of the organisation has looked at them. */
  looksFirst: boolean;
}

/** What is shown at this address; null where there is nothing. `now`: milliseconds since 1970. */
export async function findDiscussion(store: SqlStore, id: string, now: number): Promise<Discussion | null> {
  // Whoever reads tells an address and no organisation: with a login and the first start, the only statement that
  // looks through all of them.
  const [found] = await store.query<{ organisation: string }>(
    'select organisation from discussions where id = $1',
    [id],
  );
  if (!found) return null;
  return store.inOrganisation(found.organisation, (sql) => read(sql, found.organisation, id, todayIn(now)));
}

async function read(
  sql: Sql,
  organisation: string,
  id: string,
  today: PlainDate,
): Promise<Discussion | null> {
  const [row] = await sql.query<{ step: string; hash: string }>(
    'select step, content_hash as hash from discussions where id = $1',
    [id],
  );
  const posted = row && (await storedRecord(sql, 'workflowSteps', row.step));
  const programme = posted && (await storedRecord(sql, 'programmes', posted.programmeId));
  if (!posted || !programme) return null;
  const { ownerId: developmentId, programmeId, on: postedOn } = posted;
  const development = await storedRecord(sql, 'developments', developmentId);
  const steps = await storedRecords(sql, 'workflowSteps', `${developmentId}/`);
  const [owner] = await storedRecords(sql, 'organisations');
  const calendar = workingCalendar(holidayTable, await storedRecords(sql, 'calendarDays'));
  const term = termDue(calendar, termInForce('publicDiscussion', postedOn), postedOn);
  const until = term.ok ? term.value.due : null;
  const state = stateAfter(developmentMachine, steps);
  const withdrawn = state === 'abandoned' || programme.deletedAt !== null;
  return {
    ...{ organisation, id, programmeId, developmentId, postedOn, until },
    title: programme.title,
    organisationName: owner?.name ?? { kk: '', ru: '' },
    contentHash: row.hash,
    stage: withdrawn ? 'withdrawn' : stageOf(state === 'discussion', until, today),
    workingDaysLeft: until === null ? null : daysLeft(calendar, today, until),
    looksFirst: development?.remarksShown !== 'atOnce',
  };
}

function stageOf(runs: boolean, until: PlainDate | null, today: PlainDate): DiscussionStage {
  if (!runs) return 'closed';
  return until !== null && today > until ? 'over' : 'open';
}

function daysLeft(calendar: WorkingCalendar, today: PlainDate, until: PlainDate): number | null {
  const after = workingDaysBetween(calendar, today, until);
  const own = calendar.day(today);
  return after.ok && own.ok ? after.value + (own.value.works && today <= until ? 1 : 0) : null;
}
