import type { OfficialPaper, PaperFrame } from '#shared/documents/official/paper.ts';
import { traineeApplication } from '#shared/documents/official/papers/trainee-application.ts';
import { traineeContract } from '#shared/documents/official/papers/trainee-contract.ts';
import { traineeList } from '#shared/documents/official/papers/trainee-list.ts';
import type { DocumentLanguage, Organisation } from '#shared/model/organisation.ts';
import { personName } from '#shared/model/person.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { Seals } from '../../people/personal-fields.ts';
import type { Trainee } from '../enrolments.ts';
import { readGroups } from '../groups.ts';
import { listedGroups, readNamedCourse } from './listed-groups.ts';

/** What a trainee signs before the course (O10-21). */
export const traineePaperKinds = ['application', 'contract'] as const;
export type TraineePaperKind = (typeof traineePaperKinds)[number];

const makers = { application: traineeApplication, contract: traineeContract };

/** Whose papers are made, in which language, and by whose keys personal data is opened. */
export interface TraineePapersAsked {
  intakeId: string;
  trainees: readonly Trainee[];
  organisation: Organisation;
  language: DocumentLanguage;
}

/** A paper and the name of the person whom it is about. */
export interface PaperOfTrainee {
  name: string;
  paper: OfficialPaper;
}

const frameOf = ({ organisation, language }: TraineePapersAsked): PaperFrame => ({
  ...{ organisation, language, number: '', date: null, texts: {}, signatories: [] },
  createdAt: new Date().toISOString(),
});

/**
 * An application or a contract for each of these trainees, filled in with what is known of them. Problems:
 * `intakeMissing`, those of the keys that open personal data.
 */
export async function traineePapers(
  kind: TraineePaperKind,
  asked: TraineePapersAsked,
  seals: Seals,
): Promise<Outcome<PaperOfTrainee[]>> {
  const course = await readNamedCourse(asked.intakeId);
  if (!course) return failure('intakeMissing');
  const groups = await readGroups(asked.intakeId);
  const papers: PaperOfTrainee[] = [];
  for (const { person, enrolment } of asked.trainees) {
    const open = await seals.open(person);
    if (!open.ok) return open;
    const name = personName(person);
    const trainee = { name, ...open.value, employer: enrolment.employer, position: enrolment.position };
    const language = groups.find(({ id }) => id === enrolment.groupId)?.language ?? null;
    papers.push({ name, paper: makers[kind]({ ...course, language, trainee }, frameOf(asked)) });
  }
  return success(papers);
}

/** The list of these trainees by groups (O10-21). Problem: `intakeMissing`. */
export async function traineeListPaper(asked: TraineePapersAsked): Promise<Outcome<OfficialPaper>> {
  const course = await readNamedCourse(asked.intakeId);
  if (!course) return failure('intakeMissing');
  const groups = listedGroups(asked.trainees, await readGroups(asked.intakeId));
  return success(traineeList({ ...course, groups }, frameOf(asked)));
}
