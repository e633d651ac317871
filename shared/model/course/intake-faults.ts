import { workingDaysBetween } from '#shared/calendar/count-working-days.ts';
import { addDays, numericDate, type PlainDate, yearOf } from '#shared/calendar/plain-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { foldForSearch } from '#shared/kazakh/fold.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { Problem } from '../problem.ts';
import type { Intake } from './intake.ts';

/** An intake as far as its faults are asked for: one that is still being typed has no number. */
export type PlannedIntake = Pick<
  Intake,
  'programmeId' | 'year' | 'startsOn' | 'endsOn' | 'place' | 'regions' | 'languages'
> & { number: number | null };

/** An intake beside which another one is planned, and what its course is called. */
export interface NamedIntake {
  intake: Intake;
  title: string;
}

export interface IntakeSurroundings {
  calendar: WorkingCalendar;
  /** What is known of its programme; null where it is not chosen or not there. */
  programme: { hours: number; approved: boolean } | null;
  /** The other intakes that may stand in its way: those of its year and of the years beside it. */
  others: readonly NamedIntake[];
}

/**
 * Academic hours of a day of a course. The order sets the 80 hours of a course (O10-20) and not their days: ten days of
 * eight hours are how it is read, therefore fewer days are told and not refused.
 */
const hoursOfDay = 8;

type Found = Problem | false;
const fault = (code: string, clause: ClauseId, params?: Problem['params']): Problem => ({
  ...{ code, clause },
  ...(params && { params }),
});

const missing = ({ startsOn, endsOn, regions, languages }: PlannedIntake): Found[] => [
  (startsOn === null || endsOn === null) && fault('intakeDaysMissing', 'O10-16'),
  regions.length === 0 && fault('intakeRegionsMissing', 'O10-16'),
  languages.length === 0 && fault('intakeLanguagesMissing', 'O10-18'),
];

const ofProgramme = ({ programme }: IntakeSurroundings): Found[] => [
  programme !== null && !programme.approved && fault('intakeProgrammeNotApproved', 'O10-13'),
];

function ofDay(code: string, date: PlainDate | null, calendar: WorkingCalendar): Found[] {
  if (date === null) return [];
  const day = calendar.day(date);
  if (!day.ok) return [{ ...day.problem, clause: 'O10-16' }];
  return [!day.value.works && fault(code, 'O10-16', { date: numericDate(date) })];
}

function ofLength({ startsOn, endsOn }: PlannedIntake, around: IntakeSurroundings): Found[] {
  const hours = around.programme?.hours ?? 0;
  if (startsOn === null || endsOn === null || hours === 0) return [];
  const counted = workingDaysBetween(around.calendar, addDays(startsOn, -1), endsOn);
  const least = Math.ceil(hours / hoursOfDay);
  if (!counted.ok || counted.value >= least) return [];
  return [fault('intakeTooShort', 'O10-20', { days: counted.value, hours, least, hoursOfDay })];
}

function ofDays(intake: PlannedIntake, around: IntakeSurroundings): Found[] {
  const { startsOn, endsOn, year } = intake;
  const { calendar } = around;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    const [from, until] = [numericDate(startsOn), numericDate(endsOn)];
    return [fault('termEndsBeforeItBegins', 'O10-16', { from, until })];
  }
  return [
    startsOn !== null && yearOf(startsOn) !== year && fault('intakeOutsideYear', 'O10-16', { year }),
    ...ofDay('intakeStartsOnDayOff', startsOn, calendar),
    ...ofDay('intakeEndsOnDayOff', endsOn, calendar),
    ...ofLength(intake, around),
  ];
}

const whole = ({ startsOn, endsOn }: PlannedIntake) => startsOn !== null && endsOn !== null;
const atOnce = (a: PlannedIntake, b: PlannedIntake) =>
  whole(a) && whole(b) && (a.startsOn ?? '') <= (b.endsOn ?? '') && (b.startsOn ?? '') <= (a.endsOn ?? '');
const placeOf = ({ place }: PlannedIntake) => foldForSearch(place).trim();

function besideOthers(intake: PlannedIntake, { others }: IntakeSurroundings): Found[] {
  const place = placeOf(intake);
  return others.flatMap(({ intake: other, title }) => [
    place !== '' &&
      placeOf(other) === place &&
      atOnce(intake, other) &&
      fault('intakePlaceTaken', 'O10-16', {
        ...{ title, number: other.number, place: other.place },
        ...{ from: numericDate(other.startsOn ?? ''), until: numericDate(other.endsOn ?? '') },
      }),
    other.programmeId === intake.programmeId &&
      other.year === intake.year &&
      other.number === intake.number &&
      fault('intakeNumberTwice', 'O10-16', { number: other.number }),
  ]);
}

/**
 * What should be looked at in a planned intake, each with its clause (O10-13, O10-16, O10-20); none of it keeps it from
 * being planned but an end before the start. `others` are without the intake itself.
 */
export function intakeFaults(intake: PlannedIntake, around: IntakeSurroundings): Problem[] {
  const found = [
    ...ofProgramme(around),
    ...missing(intake),
    ...ofDays(intake, around),
    ...besideOthers(intake, around),
  ].filter((one) => one !== false);
  // The first and the last day may lie in the same year without a table.
  const key = ({ code, params }: Problem) => JSON.stringify([code, params]);
  return [...new Map(found.map((one) => [key(one), one])).values()];
}
