import type { NamedProgramme } from '#shared/documents/official/paper.ts';
import type { ListedGroup, ListedTrainee } from '#shared/documents/official/papers/trainee-list.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { personName } from '#shared/model/person.ts';
import { database } from '../../database.ts';
import type { Trainee } from '../enrolments.ts';

const listed = ({ person, enrolment }: Trainee): ListedTrainee => ({
  ...{ name: personName(person), region: enrolment.region },
  ...{ employer: enrolment.employer, position: enrolment.position },
});

/** Trainees by groups, in the order of both; last those who stand in none. */
export function listedGroups(trainees: readonly Trainee[], groups: readonly Group[]): ListedGroup[] {
  const known = new Set(groups.map(({ id }) => id));
  const of = (groupId: string | null) =>
    trainees.filter(({ enrolment }) =>
      groupId === null ? !known.has(enrolment.groupId ?? '') : enrolment.groupId === groupId,
    );
  return [
    ...groups.map(({ id, name, language }) => ({ name, language, trainees: of(id).map(listed) })),
    { name: null, language: null, trainees: of(null).map(listed) },
  ].filter((group) => group.trainees.length > 0);
}

/** What papers of an intake call its course: the form of study is the intake's. Null where it is not here. */
export async function readNamedCourse(
  intakeId: string,
): Promise<{ intake: Intake; programme: NamedProgramme } | null> {
  const intake = await database.intakes.get(intakeId);
  const programme = intake && (await database.programmes.get(intake.programmeId));
  return intake && programme ? { intake, programme: { ...programme, studyForm: intake.studyForm } } : null;
}
