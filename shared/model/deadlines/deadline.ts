import type { CountedDays } from '#shared/calendar/count-working-days.ts';
import { daysBetween, type PlainDate } from '#shared/calendar/plain-date.ts';
import { termDue } from '#shared/calendar/term-due.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { Term } from '#shared/regulation/terms.ts';
import type { PermissionSubject } from '../permissions-matrix.ts';
import type { Problem } from '../problem.ts';

export const deadlineKinds = [
  'developmentOrder',
  'publicDiscussion',
  'rework',
  'approvingOrder',
  'programmeReview',
  'supportReportFirstHalf',
  'supportReportSecondHalf',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/**
 * `over`: a term that has to run out before the next step (the public discussion) has run out, and the step can be
 * taken; `uncounted`: the calendar lacks a year. The order is that of lists: what presses most stands first.
 */
export const deadlineStates = ['late', 'over', 'soon', 'uncounted', 'running', 'done'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** The part of a programme's way where the step stands that closes a deadline. */
export type DeadlinePanel = 'overview' | 'discussion' | 'conclusion' | 'papers' | 'review';

/** A stretch of time that began with an event, before it is counted. */
export interface DeadlineSpan {
  /** Stays the same however the calendar or the records change. */
  id: string;
  kind: DeadlineKind;
  /** Null for what is the organisation's own. */
  programmeId: string | null;
  clause: ClauseId;
  start: PlainDate;
  /** How long it is by the regulation, or the last day that a person set. */
  length: { term: Term } | { until: PlainDate; reminders: readonly PlainDate[] };
  /** The day of the step that closed it. */
  closedOn: PlainDate | null;
  /** The right that the closing step needs. */
  who: PermissionSubject;
  /** Who is named for it in the papers. */
  people: readonly string[];
  /** Null where the program has no place for it. */
  panel: DeadlinePanel | null;
}

/** A span with its last day and how it stands today. */
export interface Deadline extends DeadlineSpan {
  /** The last day; null where it cannot be counted, `problem` says why. */
  due: PlainDate | null;
  problem: Problem | null;
  /** How it was counted in working days; null for what is not. */
  counted: CountedDays | null;
  reminders: readonly PlainDate[];
  /** Calendar days from today to the last day, negative where it is past; null where it is not known. */
  left: number | null;
  state: DeadlineState;
}

/** So many calendar days before its last day a deadline is near, unless it reminds earlier. */
const nearDays = 7;

type Counted = Pick<Deadline, 'due' | 'problem' | 'counted' | 'reminders'>;

function countSpan(calendar: WorkingCalendar, { length, start }: DeadlineSpan): Counted {
  if ('until' in length) {
    return { due: length.until, problem: null, counted: null, reminders: length.reminders };
  }
  const due = termDue(calendar, length.term, start);
  if (!due.ok) return { due: null, problem: due.problem, counted: null, reminders: [] };
  return { due: due.value.due, problem: null, counted: due.value.days, reminders: due.value.reminders };
}

function stateOf(
  { closedOn, kind }: DeadlineSpan,
  { due, reminders }: Counted,
  today: PlainDate,
): DeadlineState {
  if (closedOn !== null) return 'done';
  if (due === null) return 'uncounted';
  if (today > due) return kind === 'publicDiscussion' ? 'over' : 'late';
  const lastReminder = reminders.at(-1);
  const near = daysBetween(today, due) <= nearDays || (lastReminder !== undefined && today >= lastReminder);
  return near ? 'soon' : 'running';
}

/** Counts a span by the calendar and says how it stands on a day. */
export function deadlineOf(calendar: WorkingCalendar, span: DeadlineSpan, today: PlainDate): Deadline {
  const counted = countSpan(calendar, span);
  return {
    ...span,
    ...counted,
    left: counted.due === null ? null : daysBetween(today, counted.due),
    state: stateOf(span, counted, today),
  };
}

const byUrgency = (a: Deadline, b: Deadline): number =>
  deadlineStates.indexOf(a.state) - deadlineStates.indexOf(b.state) ||
  (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
  (a.id < b.id ? -1 : 1);

/** All spans counted, what is late first, then by the last day. */
export const deadlinesOn = (
  calendar: WorkingCalendar,
  spans: readonly DeadlineSpan[],
  today: PlainDate,
): Deadline[] => spans.map((span) => deadlineOf(calendar, span, today)).sort(byUrgency);
