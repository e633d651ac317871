import { useLiveQuery } from 'dexie-react-hooks';
import type { OfficialPaper } from '#shared/documents/official/paper.ts';
import type { EnrolmentOrderFault } from '#shared/model/course/enrolment-order-faults.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { Trainee } from '../enrolments.ts';
import { buildCoursePaper } from './course-papers.ts';
import { readOrderFaults } from './order-facts.ts';
import { readCoursePapers } from './prepare-course-paper.ts';
import { traineesToEnrol } from './trainees-to-enrol.ts';

/** Live: papers of an intake or a trainee that are not in the bin; undefined while they load. */
export const useCoursePapers = (ownerId: string): OfficialDocument[] | undefined =>
  useLiveQuery(() => readCoursePapers(ownerId), [ownerId]);

/** Live: the paper as it would be printed now; undefined while it is made. */
export const useBuiltPaper = (paper: OfficialDocument): Outcome<OfficialPaper> | undefined =>
  useLiveQuery(() => buildCoursePaper(paper), [JSON.stringify(paper)]);

/** Live: what the enrolment order lacks; undefined while it is looked for, null where the intake is not here. */
export const useOrderFaults = (
  intakeId: string,
  paper: OfficialDocument | null,
): EnrolmentOrderFault[] | null | undefined =>
  useLiveQuery(() => readOrderFaults(intakeId, paper), [intakeId, JSON.stringify(paper)]);

/** Live: whom the next enrolment order would name; undefined while they load. */
export const useToEnrol = (intakeId: string): Trainee[] | undefined =>
  useLiveQuery(() => traineesToEnrol(intakeId, null), [intakeId]);
