import { useLiveQuery } from 'dexie-react-hooks';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { Reassessment } from '#shared/model/course/assessment.ts';
import { type Enrolment, enrolmentId } from '#shared/model/course/enrolment.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { Scores } from '#shared/model/course/scores.ts';
import { type TransferTarget, transferProblem } from '#shared/model/course/transfer-target.ts';
import type { EnrolmentStanding } from '#shared/model/workflow/enrolment-facts.ts';
import { type EnrolmentState, enrolmentMachine } from '#shared/model/workflow/enrolment-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { database } from '../../database.ts';
import { readCoursePapers } from '../papers/prepare-course-paper.ts';
import { readAssessed } from './intake-assessed.ts';

/** How a trainee stands in an intake, and all that it follows from. */
export interface TraineeStanding {
  enrolment: Enrolment;
  intake: Intake;
  state: EnrolmentState;
  steps: WorkflowStep[];
  /** `targets`: every intake of the course to which the trainee may move on the day that is asked for. */
  facts: Omit<EnrolmentStanding, 'targets'> & { targets: TransferTarget<Intake>[] };
  /** The other intakes of the course that are not in the bin, in the order of their days, and how things stand there. */
  others: TransferTarget<Intake>[];
  /** The intake that the trainee moved to, and the one that the trainee came from; null where there is none. */
  movedTo: Intake | null;
  cameFrom: Intake | null;
  scores: Scores | null;
  /** The trainee's own that are not in the bin, in order. */
  reassessments: Reassessment[];
  /** Papers that prove reasons: `about` is the step that each belongs to. */
  proofs: Attachment[];
}

const byDays = (a: Intake, b: Intake) =>
  (a.startsOn ?? '9').localeCompare(b.startsOn ?? '9') || a.year - b.year || a.number - b.number;

const readReassessments = async (id: string): Promise<Reassessment[]> =>
  (await database.reassessments.where({ enrolmentId: id }).sortBy('id')).filter(
    ({ deletedAt }) => deletedAt === null,
  );

/** Days of the signed reassessments, also those of the intakes that the trainee came through. */
async function reassessedOn(enrolment: Enrolment): Promise<PlainDate[]> {
  const seen = new Set<string>();
  const days: PlainDate[] = [];
  for (let id: string | null = enrolment.id; id !== null && !seen.has(id); ) {
    seen.add(id);
    days.push(...(await readReassessments(id)).flatMap(({ signedOn }) => signedOn ?? []));
    const from: Enrolment | undefined = await database.enrolments.get(id);
    id = from?.cameFrom ?? null;
  }
  return days;
}

/** The other intakes of the course, and how things stand there for the trainee. */
async function readOthers(
  { id, personId }: Enrolment,
  { id: own, programmeId }: Intake,
): Promise<TransferTarget<Intake>[]> {
  const ofCourse = await database.intakes.where({ programmeId }).toArray();
  const intakes = ofCourse.filter((one) => one.id !== own && one.deletedAt === null).sort(byDays);
  const ids = intakes.map((one) => enrolmentId(one.id, personId));
  const there = await database.enrolments.bulkGet(ids);
  const steps = await database.workflowSteps.where('ownerId').anyOf(ids).toArray();
  const moved = new Set(steps.map(({ ownerId }) => ownerId));
  const assessed = await readAssessed(intakes.map((one) => one.id));
  return intakes.map((intake, index) => {
    const alreadyThere = there[index]?.deletedAt === null || moved.has(ids[index] ?? id);
    return { intake, assessed: assessed.has(intake.id), alreadyThere };
  });
}

/** Where a transfer led, and where one came from. */
async function readMoves({ id, personId, cameFrom }: Enrolment) {
  const ofPerson = await database.enrolments.where({ personId }).toArray();
  const intakeOf = async (enrolment: Enrolment | undefined) =>
    (enrolment && (await database.intakes.get(enrolment.intakeId))) ?? null;
  return {
    movedTo: await intakeOf(ofPerson.find((one) => one.cameFrom === id && one.deletedAt === null)),
    cameFrom: await intakeOf(ofPerson.find((one) => one.id === cameFrom)),
  };
}

/** How a trainee stands on a day; null where the trainee or the intake is not here. Reads what is theirs, and no more. */
export async function readStanding(id: string, on: PlainDate): Promise<TraineeStanding | null> {
  const enrolment = await database.enrolments.get(id);
  const intake = enrolment && (await database.intakes.get(enrolment.intakeId));
  if (!enrolment || enrolment.deletedAt !== null || !intake) return null;
  const steps = await database.workflowSteps.where({ ownerId: id }).sortBy('n');
  const others = await readOthers(enrolment, intake);
  const targets = others.filter((target) => transferProblem(intake, target, on) === null);
  const stepIds = new Set(steps.map((step) => step.id));
  const files = await database.attachments.where({ ownerId: intake.id }).toArray();
  return {
    ...{ enrolment, intake, state: stateAfter(enrolmentMachine, steps), steps, others },
    ...(await readMoves(enrolment)),
    facts: {
      ...{ on, intake, targets, assessed: (await readAssessed([intake.id])).has(intake.id) },
      reassessedOn: await reassessedOn(enrolment),
      documents: await readCoursePapers(id),
    },
    scores: (await database.scores.get(id)) ?? null,
    reassessments: await readReassessments(id),
    proofs: files.filter(({ about, deletedAt }) => deletedAt === null && stepIds.has(about ?? '')),
  };
}

/** Live; undefined while it loads, null where the trainee is not here. */
export const useStanding = (id: string, on: PlainDate): TraineeStanding | null | undefined =>
  useLiveQuery(() => readStanding(id, on), [id, on]);
