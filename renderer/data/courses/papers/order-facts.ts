import {
  type EnrolmentOrderFacts,
  type EnrolmentOrderFault,
  enrolmentOrderFaults,
  type TraineeToEnrol,
} from '#shared/model/course/enrolment-order-faults.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { scheduleParties } from '#shared/model/course/schedule-parties.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { personName } from '#shared/model/person.ts';
import { profileRules } from '#shared/regulation/profiles.ts';
import { database } from '../../database.ts';
import { readOrganisation } from '../../organisation.ts';
import type { Trainee } from '../enrolments.ts';
import { readGroups } from '../groups.ts';
import { readLetters } from '../letters.ts';
import { traineesToEnrol } from './trainees-to-enrol.ts';

const overlap = (a: Intake, b: Intake): boolean =>
  (a.startsOn ?? '9999') <= (b.endsOn ?? '') && (b.startsOn ?? '9999') <= (a.endsOn ?? '');

/** Who of these is also in another intake on days of this one. Reads these people's enrolments and no others. */
async function elsewhere(intake: Intake, trainees: readonly Trainee[]): Promise<ReadonlySet<string>> {
  const ids = trainees.map(({ enrolment }) => enrolment.personId);
  const all = await database.enrolments.where('personId').anyOf(ids).toArray();
  const others = all.filter(({ intakeId, deletedAt }) => deletedAt === null && intakeId !== intake.id);
  const intakes = await database.intakes.bulkGet([...new Set(others.map(({ intakeId }) => intakeId))]);
  const beside = new Set(
    intakes.flatMap((one) => (one && one.deletedAt === null && overlap(one, intake) ? [one.id] : [])),
  );
  return new Set(others.filter(({ intakeId }) => beside.has(intakeId)).map(({ personId }) => personId));
}

/** With how many of those whom this intake concerns the schedule of the year is not agreed (O10-16). */
async function notAgreed({ year, regions }: Intake): Promise<number> {
  const agreements = await database.scheduleAgreements.where({ year }).toArray();
  const parties = scheduleParties(year, [{ regions }], agreements);
  return parties.filter(({ left, agreement }) => !left && (agreement?.agreedOn ?? null) === null).length;
}

function hoursOfCourse(organisation: Organisation | null, programme: number): EnrolmentOrderFacts['hours'] {
  const { defaultHours, hoursClause } = profileRules[organisation?.profile ?? 'O10'];
  return hoursClause
    ? { expected: defaultHours, clause: hoursClause }
    : { expected: programme, clause: 'O10-16' };
}

const toEnrol = (trainees: readonly Trainee[], beside: ReadonlySet<string>): TraineeToEnrol[] =>
  trainees.map(({ enrolment, person }) => ({
    ...{ name: personName(person), enrolment },
    elsewhere: beside.has(enrolment.personId),
  }));

/**
 * What is missing before the enrolment order of an intake can be signed; null where the intake is not here. `paper`: the
 * order itself, where it is begun.
 */
export async function readOrderFaults(
  intakeId: string,
  paper: OfficialDocument | null,
): Promise<EnrolmentOrderFault[] | null> {
  const intake = await database.intakes.get(intakeId);
  const programme = intake && (await database.programmes.get(intake.programmeId));
  if (!intake || !programme) return null;
  const organisation = await readOrganisation();
  const trainees = await traineesToEnrol(intakeId, paper);
  const signs = paper?.signatories.find(({ part, name }) => part === 'director' && name.trim() !== '');
  const own = { intakeId };
  return enrolmentOrderFaults({
    intake,
    letters: await readLetters(intakeId),
    trainees: toEnrol(trainees, await elsewhere(intake, trainees)),
    groups: await readGroups(intakeId),
    lessons: await database.lessons.where(own).toArray(),
    hours: hoursOfCourse(organisation, programme.hours),
    trainers: await database.intakeTrainers.where(own).count(),
    estimate: await database.estimateLines.where(own).toArray(),
    notAgreed: await notAgreed(intake),
    director: signs?.name ?? organisation?.director.name ?? '',
  });
}
