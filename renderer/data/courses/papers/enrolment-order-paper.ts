import { costEstimateTable } from '#shared/documents/official/papers/cost-estimate.ts';
import {
  type EnrolmentOrderData,
  enrolmentOrder,
} from '#shared/documents/official/papers/enrolment-order.ts';
import { lessonScheduleTable } from '#shared/documents/official/papers/lesson-schedule.ts';
import { personName } from '#shared/model/person.ts';
import { failure, success } from '#shared/model/problem.ts';
import { readGroups } from '../groups.ts';
import { readLessonSchedule } from '../lesson-schedule-data.ts';
import { readLetters } from '../letters.ts';
import { readEstimate } from '../preparation/intake-rows.ts';
import { readTrainers } from '../trainers/trainers.ts';
import type { CoursePaper } from './course-papers.ts';
import { listedGroups, readNamedCourse } from './listed-groups.ts';
import { traineesToEnrol } from './trainees-to-enrol.ts';

async function orderedTrainers(intakeId: string): Promise<EnrolmentOrderData['trainers']> {
  return (await readTrainers(intakeId)).map(({ person, trainer }) => ({
    ...{ name: personName(person), category: trainer.category },
    post: [person.employer, person.position].filter((one) => one.trim() !== '').join(', '),
  }));
}

/** The lesson schedule as an annex; none while no group has a lesson. */
async function scheduleAnnex(intakeId: string): Promise<EnrolmentOrderData['lessonSchedule']> {
  const data = await readLessonSchedule(intakeId);
  const planned = data?.groups.some(({ lessons }) => lessons.length > 0);
  return data && planned ? (writing) => lessonScheduleTable(data, writing) : null;
}

async function estimateAnnex(intakeId: string): Promise<EnrolmentOrderData['costEstimate']> {
  const lines = await readEstimate(intakeId);
  return lines.length > 0 ? (writing) => costEstimateTable({ lines }, writing) : null;
}

/** The enrolment order with its annexes, from the records of the intake (O10-17). */
export const enrolmentOrderPaper: CoursePaper = {
  read: async (intakeId, paper) => {
    const course = await readNamedCourse(intakeId);
    if (!course) return failure('intakeMissing');
    const data = {
      ...course,
      letters: await readLetters(intakeId),
      groups: listedGroups(await traineesToEnrol(intakeId, paper), await readGroups(intakeId)),
      trainers: await orderedTrainers(intakeId),
      lessonSchedule: await scheduleAnnex(intakeId),
      costEstimate: await estimateAnnex(intakeId),
    };
    return success(({ record, frame }) => {
      const responsible = record.signatories.filter(
        ({ part, name }) => part === 'executor' && name.trim() !== '',
      );
      return success(enrolmentOrder({ ...data, responsible, control: null }, frame));
    });
  },
};
