import type { DefenceScheduleData } from '#shared/documents/official/papers/defence-schedule.ts';
import { namedMembers } from '#shared/model/course/commission-problems.ts';
import type { Signatory } from '#shared/model/development/official-document.ts';
import { personName } from '#shared/model/person.ts';
import { database } from '../database.ts';
import { defencesByTrainee, readDefences } from './defences.ts';
import { readNamedCourse } from './papers/listed-groups.ts';
import { isAssessed, readResults } from './read-results.ts';

/** What the defence schedule of an intake says, and its commission (O10-28); null where the intake is not here. */
export async function defenceScheduleData(
  intakeId: string,
): Promise<{ data: DefenceScheduleData; signatories: Signatory[] } | null> {
  const course = await readNamedCourse(intakeId);
  const results = await readResults(intakeId);
  if (!course || !results) return null;
  const defences = defencesByTrainee(await readDefences(intakeId));
  const groupName = (id: string | null) => results.groups.find((group) => group.id === id)?.name ?? '';
  const trainees = results.trainees
    .filter(({ state }) => isAssessed(state))
    .map(({ trainee: { enrolment, person }, scores }) => {
      const { date = null, time = '', place = '' } = defences.get(enrolment.id) ?? {};
      return {
        ...{ name: personName(person), group: groupName(enrolment.groupId) },
        ...{ topic: scores?.projectTopic ?? '', date, time, place },
      };
    });
  const commission = await database.commissions.get(intakeId);
  return { data: { ...course, trainees }, signatories: commission ? namedMembers(commission) : [] };
}
