import { useLiveQuery } from 'dexie-react-hooks';
import type { Intake, ScheduleAgreement } from '#shared/model/course/intake.ts';
import type { Programme } from '#shared/model/programme.ts';
import { database } from '../database.ts';
import { readApproved } from './approved-programmes.ts';

/** An intake with its programme; null where that is not on this computer. */
export interface PlannedCourse {
  intake: Intake;
  programme: Programme | null;
  approved: boolean;
}

/** The courses of a year (O10-16). */
export interface Schedule {
  year: number;
  /** By their first day; those without one come last. */
  planned: readonly PlannedCourse[];
  /** Those of the years beside it: an intake may go on after New Year. */
  beside: readonly PlannedCourse[];
  agreements: readonly ScheduleAgreement[];
}

const startOf = ({ startsOn }: Intake) => startsOn ?? '9999';
const byStart = (a: Intake, b: Intake) =>
  startOf(a).localeCompare(startOf(b)) || a.number - b.number || a.id.localeCompare(b.id);

/** The intakes of a year with what stands around them. */
export async function readSchedule(year: number): Promise<Schedule> {
  const found = await database.intakes
    .where('year')
    .between(year - 1, year + 1, true, true)
    .toArray();
  const intakes = found.filter(({ deletedAt }) => deletedAt === null).sort(byStart);
  const ids = [...new Set(intakes.map(({ programmeId }) => programmeId))];
  const programmes = await database.programmes.bulkGet(ids);
  const byId = new Map(programmes.map((programme) => [programme?.id, programme]));
  const approved = await readApproved(ids);
  const courses = intakes.map((intake) => ({
    intake,
    programme: byId.get(intake.programmeId) ?? null,
    approved: approved.has(intake.programmeId),
  }));
  return {
    year,
    planned: courses.filter(({ intake }) => intake.year === year),
    beside: courses.filter(({ intake }) => intake.year !== year),
    agreements: await database.scheduleAgreements.where({ year }).toArray(),
  };
}

/** Live; undefined while it loads. */
export const useSchedule = (year: number): Schedule | undefined =>
  useLiveQuery(() => readSchedule(year), [year]);

/** Programmes that a course can be planned of. */
export interface ProgrammeChoice {
  programmes: readonly Programme[];
  approved: ReadonlySet<string>;
}

/** Live: all programmes that are not in the bin; undefined while they load. */
export const useProgrammeChoice = (): ProgrammeChoice | undefined =>
  useLiveQuery(async () => {
    const programmes = (await database.programmes.toArray()).filter(({ deletedAt }) => deletedAt === null);
    return { programmes, approved: await readApproved(programmes.map(({ id }) => id)) };
  });
