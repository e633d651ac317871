import type { CountFrom } from '#shared/calendar/count-working-days.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { OrganisationProfile } from '#shared/model/organisation.ts';
import type { ClauseId } from './clause-id.ts';

/*
 * Every term of the two regulations: the only place where their figures stand. When a regulation changes, a new row
 * with the same id and its own `inForceFrom` is added and the old one stays, for what began under it.
 */

export type TermId =
  | 'publicDiscussion'
  | 'rework'
  | 'approvingOrder'
  | 'programmeReview'
  | 'certificateValidity'
  | 'monitoringProcessing'
  | 'monitoringStorage';

/** A term that runs from an event. */
export interface Term {
  id: TermId;
  clause: ClauseId;
  profile: OrganisationProfile;
  length: number;
  unit: 'workingDays' | 'years';
  /** Terms in working days: the first counted day. The regulations do not say it; an organisation may choose. */
  countFrom: CountFrom;
  /** How many months before its end a term is called to mind. */
  remindMonthsBefore: readonly number[];
  /** Date of the regulation that set the term; null where the regulation has no date. */
  inForceFrom: PlainDate | null;
}

/** A day of each year before which something is due. */
export interface YearlyTerm {
  id: 'supportReportFirstHalf' | 'supportReportSecondHalf';
  clause: ClauseId;
  profile: OrganisationProfile;
  /** «1 маусымға дейін»: the day itself is too late. */
  before: { month: number; day: number };
  inForceFrom: PlainDate | null;
}

const order = { profile: 'O10', inForceFrom: '2023-01-09' } as const;
const institute = { profile: 'BDI', inForceFrom: null } as const;
const workingDays = (length: number) =>
  ({ length, unit: 'workingDays', countFrom: 'nextDay', remindMonthsBefore: [] }) as const;
const years = (length: number, remindMonthsBefore: readonly number[] = []) =>
  ({ length, unit: 'years', countFrom: 'nextDay', remindMonthsBefore }) as const;

/** Terms that run from an event: what begins them stands beside each. */
export const terms: readonly Term[] = [
  /** From the day on which the draft was posted. */
  { id: 'publicDiscussion', clause: 'O10-9', ...order, ...workingDays(10) },
  /** From the official receipt of the conclusion. */
  { id: 'rework', clause: 'O10-12', ...order, ...workingDays(15) },
  /** From the decision of the Expert Council. */
  { id: 'approvingOrder', clause: 'O10-13', ...order, ...workingDays(3) },
  /** From the approval of the programme; the reminders are the program's own. */
  { id: 'programmeReview', clause: 'O10-14', ...order, ...years(3, [12, 6, 1]) },
  /** From the day of issue. */
  { id: 'certificateValidity', clause: 'O10-33', ...order, ...years(3) },
  /** From the day on which the answers were received. */
  { id: 'monitoringProcessing', clause: 'BDI-13', ...institute, ...workingDays(15) },
  /** From the end of the monitoring; then the papers go to the archive. */
  { id: 'monitoringStorage', clause: 'BDI-22', ...institute, ...years(1) },
];

/** Terms that come every year. */
export const yearlyTerms: readonly YearlyTerm[] = [
  { id: 'supportReportFirstHalf', clause: 'O10-47', ...order, before: { month: 6, day: 1 } },
  { id: 'supportReportSecondHalf', clause: 'O10-47', ...order, before: { month: 10, day: 1 } },
];

/**
 * The term as it was in force on the day of the event that begins it; the oldest one for a day before all.
 * @param among only for tests: other rows than the program's own
 */
export function termInForce(id: TermId, date: PlainDate, among: readonly Term[] = terms): Term {
  const editions = among
    .filter((term) => term.id === id)
    .sort((a, b) => ((a.inForceFrom ?? '') < (b.inForceFrom ?? '') ? -1 : 1));
  const term = editions.findLast(({ inForceFrom }) => (inForceFrom ?? '') <= date) ?? editions[0];
  if (!term) throw new Error(`No term ${id}`);
  return term;
}
