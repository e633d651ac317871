import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Verdict } from '../course/course-result.ts';
import type { TransferIntake, TransferTarget } from '../course/transfer-target.ts';
import type { OfficialDocument } from '../development/official-document.ts';

/** How a trainee stands, before anybody says anything: what remains possible follows from it. */
export interface EnrolmentStanding {
  /** The day that is asked for: of the step, or today. */
  on: PlainDate;
  intake: TransferIntake;
  /** The results of the intake are closed. */
  assessed: boolean;
  /** Days of the reassessments that were signed, in all intakes of the course through which the trainee came. */
  reassessedOn: readonly PlainDate[];
  /** The intakes to which the trainee may move. */
  targets: readonly TransferTarget[];
  /** The trainee's own papers that are not in the bin. */
  documents: readonly OfficialDocument[];
}

/** What the steps of a trainee are looked at for: the standing, and what is said with the step. */
export interface EnrolmentFacts extends EnrolmentStanding {
  reason: string;
  /** A paper that proves the reason goes with the step. */
  proven: boolean;
  /** Where the trainee moves to; null while nothing is chosen. */
  target: TransferTarget | null;
  /** What the points come to that the step closes; null where it closes none. */
  verdict: Verdict | null;
}
