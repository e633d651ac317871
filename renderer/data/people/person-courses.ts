import { useLiveQuery } from 'dexie-react-hooks';
import type { Enrolment } from '#shared/model/course/enrolment.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { traineeResult } from '#shared/model/course/trainee-result.ts';
import type { Person } from '#shared/model/person.ts';
import type { Programme } from '#shared/model/programme.ts';
import { type EnrolmentState, enrolmentMachine } from '#shared/model/workflow/enrolment-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { database } from '../database.ts';
import { mergedPeople } from './merge-people.ts';

interface Attended {
  intake: Intake;
  /** Undefined where the programme is not on this computer. */
  programme: Programme | undefined;
}

/** An intake in which the person learned. */
interface Learned extends Attended {
  as: 'trainee';
  state: EnrolmentState;
  /** Points in all, once the score sheet is signed (O10-29); null before. */
  total: number | null;
}

/** An intake in which the person taught. */
interface Taught extends Attended {
  as: 'trainer';
}

export type PersonCourse = Learned | Taught;

async function learned(enrolment: Enrolment, attended: Attended): Promise<Learned> {
  const { id } = enrolment;
  const steps = await database.workflowSteps.where({ ownerId: id }).toArray();
  const scores = await database.scores.get(id);
  const rules = scores?.signedOn ? scoreRulesOn(attended.intake.endsOn ?? scores.signedOn) : null;
  const total = scores && rules ? traineeResult(scores, null, rules).total : null;
  return { ...attended, as: 'trainee', state: stateAfter(enrolmentMachine, steps), total };
}

/**
 * The courses of a person over the years, the newest first: as a trainee and as a trainer, also by the records that
 * were merged into this one. Reads what belongs to this person and no others.
 */
export async function readPersonCourses(person: Person): Promise<PersonCourse[]> {
  const ids = [person.id, ...(await mergedPeople(person)).map(({ id }) => id)];
  const enrolments = (await database.enrolments.where('personId').anyOf(ids).toArray()).filter(
    ({ deletedAt }) => deletedAt === null,
  );
  const trainers = await database.intakeTrainers.where('personId').anyOf(ids).toArray();
  const intakes = await byId(
    'intakes',
    [...enrolments, ...trainers].map(({ intakeId }) => intakeId),
  );
  const programmes = await byId(
    'programmes',
    [...intakes.values()].map(({ programmeId }) => programmeId),
  );
  const attended = (intakeId: string): Attended | null => {
    const intake = intakes.get(intakeId);
    return intake && intake.deletedAt === null
      ? { intake, programme: programmes.get(intake.programmeId) }
      : null;
  };
  const asTrainee = enrolments.map(async (one) => {
    const course = attended(one.intakeId);
    return course ? [await learned(one, course)] : [];
  });
  const asTrainer = trainers.flatMap(({ intakeId }): Taught[] => {
    const course = attended(intakeId);
    return course ? [{ ...course, as: 'trainer' }] : [];
  });
  const begins = ({ intake }: Attended) => intake.startsOn ?? `${intake.year}`;
  return [...(await Promise.all(asTrainee)).flat(), ...asTrainer].sort((a, b) =>
    begins(b).localeCompare(begins(a)),
  );
}

interface ById {
  intakes: Intake;
  programmes: Programme;
}

async function byId<Name extends keyof ById>(
  table: Name,
  ids: readonly string[],
): Promise<Map<string, ById[Name]>> {
  const found = await database.table<ById[Name], string>(table).bulkGet([...new Set(ids)]);
  return new Map(found.flatMap((one) => (one ? [[one.id, one]] : [])));
}

/** Live; undefined while they load. */
export const usePersonCourses = (person: Person): PersonCourse[] | undefined =>
  useLiveQuery(() => readPersonCourses(person), [person]);
