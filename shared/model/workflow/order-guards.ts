import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { EnrolmentOrderFault } from '../course/enrolment-order-faults.ts';
import type { OfficialDocument } from '../development/official-document.ts';
import type { Guard } from './machine.ts';
import { paperComplete } from './paper-guards.ts';

/** What the signature under an enrolment order is looked at for (O10-17). */
export interface OrderFacts {
  /** What `enrolmentOrderFaults` found. */
  faults: readonly EnrolmentOrderFault[];
  /** Papers of the intake that are not in the bin. */
  documents: readonly OfficialDocument[];
}

interface WithOrder {
  /** Null where nobody asks for the order. */
  order: OrderFacts | null;
}

/** Met where none of these stands in the way. */
const without = (name: string, clause: ClauseId, ...codes: string[]): Guard<WithOrder> => ({
  ...{ name, clause },
  check: ({ order }) =>
    order?.faults.find(({ stops, problem }) => stops && codes.includes(problem.code))?.problem ?? null,
});

const complete = paperComplete('enrolmentOrder', 'O10-17');

/** What must be there before the director signs the enrolment order. */
export const orderGuards: readonly Guard<WithOrder>[] = [
  without('daysKnown', 'O10-16', 'intakeDaysMissing'),
  without('lettersKnown', 'O10-17', 'orderWithoutLetters', 'orderLettersPartial'),
  without('traineesListed', 'O10-17', 'orderWithoutTrainees', 'orderTraineesWithoutLetter'),
  without('lessonsScheduled', 'O10-17', 'orderWithoutSchedule'),
  without('hoursOfCourse', 'O10-20', 'orderScheduleHours'),
  without('trainersNamed', 'O10-17', 'orderWithoutTrainers'),
  without('costsEstimated', 'O10-17', 'orderWithoutEstimate', 'orderEstimateOpen'),
  without('directorNamed', 'O10-17', 'orderWithoutDirector'),
  { ...complete, check: ({ order }) => complete.check({ documents: order?.documents ?? [] }) },
];
