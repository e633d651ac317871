import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { Problem } from '../problem.ts';
import type { DepartmentLetter, Enrolment } from './enrolment.ts';
import { lineSum } from './estimate.ts';
import { hoursOf } from './hours-to-place.ts';
import type { Intake } from './intake.ts';
import type { Lesson } from './lesson.ts';
import type { EstimateLine } from './preparation.ts';

/** A trainee whom the order is to enrol. */
export interface TraineeToEnrol {
  name: string;
  enrolment: Pick<Enrolment, 'groupId' | 'letterId' | 'papers' | 'cameFrom'>;
  /** The trainee is in another intake that is held on some of the same days. */
  elsewhere: boolean;
}

/** What an enrolment order approves, and what it rests on (O10-17). */
export interface EnrolmentOrderFacts {
  intake: Pick<Intake, 'startsOn' | 'endsOn'>;
  letters: readonly Pick<DepartmentLetter, 'id' | 'number' | 'date'>[];
  trainees: readonly TraineeToEnrol[];
  groups: readonly { id: string; name: string }[];
  lessons: readonly Pick<Lesson, 'groupId' | 'length'>[];
  /** Academic hours of the course, and the clause that fixes them, or asks for a schedule that follows the curriculum. */
  hours: { expected: number; clause: ClauseId };
  trainers: number;
  estimate: readonly Pick<EstimateLine, 'quantity' | 'price'>[];
  /** With how many the schedule of the year is not agreed yet (O10-16). */
  notAgreed: number;
  /** Who stands under the order; empty while nobody is named. */
  director: string;
}

/** Something that is missing before the order can be signed, or that should be looked at. */
export interface EnrolmentOrderFault {
  problem: Problem;
  /** The order cannot be signed: it would not be what the clause makes it. */
  stops: boolean;
  /** Whom it is about, where it is about people or groups. */
  names: readonly string[];
}

const fault = (
  stops: boolean,
  code: string,
  clause: ClauseId,
  params?: Problem['params'],
  names: readonly string[] = [],
): EnrolmentOrderFault => ({ stops, names, problem: { code, clause, ...(params && { params }) } });

/** One fault about all of these trainees; none where there is nobody. */
function about(
  trainees: readonly TraineeToEnrol[],
  stops: boolean,
  code: string,
  clause: ClauseId,
): EnrolmentOrderFault[] {
  const names = trainees.map(({ name }) => name);
  return names.length > 0 ? [fault(stops, code, clause, { count: names.length }, names)] : [];
}

/** The order is drawn up on letters with lists (O10-17); who was moved from another intake came to that one by letter. */
function ofLetters({ letters, trainees }: EnrolmentOrderFacts): EnrolmentOrderFault[] {
  const whole = letters.filter(({ number, date }) => number.trim() !== '' && date !== null);
  const known = new Set(letters.map(({ id }) => id));
  const without = trainees.filter(
    ({ enrolment }) => enrolment.cameFrom === null && !known.has(enrolment.letterId ?? ''),
  );
  const partial = letters.length - whole.length;
  if (letters.length === 0) return [fault(true, 'orderWithoutLetters', 'O10-17')];
  return [
    ...(partial > 0 ? [fault(true, 'orderLettersPartial', 'O10-17', { count: partial })] : []),
    ...about(without, true, 'orderTraineesWithoutLetter', 'O10-17'),
  ];
}

function ofTrainees({ trainees, groups }: EnrolmentOrderFacts): EnrolmentOrderFault[] {
  const known = new Set(groups.map(({ id }) => id));
  const withoutCard = trainees.filter(({ enrolment }) => enrolment.papers.identityCard === null);
  const withoutGroup = trainees.filter(({ enrolment }) => !known.has(enrolment.groupId ?? ''));
  const elsewhere = trainees.filter((trainee) => trainee.elsewhere);
  return [
    ...(trainees.length === 0 ? [fault(true, 'orderWithoutTrainees', 'O10-17')] : []),
    ...about(withoutCard, false, 'orderIdentityCardsMissing', 'O10-17'),
    ...about(withoutGroup, false, 'orderTraineesWithoutGroup', 'O10-21'),
    ...about(elsewhere, false, 'orderTraineesElsewhere', 'O10-17'),
  ];
}

/** Every group with trainees has a schedule of all hours of the course (O10-17, O10-20). */
function ofLessons({ lessons, groups, trainees, hours }: EnrolmentOrderFacts): EnrolmentOrderFault[] {
  if (lessons.length === 0) return [fault(true, 'orderWithoutSchedule', 'O10-17')];
  const used = new Set(trainees.map(({ enrolment }) => enrolment.groupId));
  const { expected, clause } = hours;
  return groups
    .filter(({ id }) => used.has(id))
    .flatMap(({ id, name }) => {
      const total = hoursOf(lessons.filter(({ groupId }) => groupId === id));
      return total === expected
        ? []
        : [fault(true, 'orderScheduleHours', clause, { group: name, hours: total, expected })];
    });
}

/**
 * What is missing before the enrolment order can be signed, each by its clause. It stops the signature where the order
 * would lack what O10-17 has it rest on or approve (letters, trainees, lesson schedule of the hours of O10-20, trainers,
 * estimate, the director's name); whatever can still be brought or put right afterwards is only told.
 */
export function enrolmentOrderFaults(facts: EnrolmentOrderFacts): EnrolmentOrderFault[] {
  const { intake, trainers, estimate, notAgreed, director } = facts;
  const priced = estimate.some((line) => (lineSum(line) ?? 0n) > 0n);
  const open = estimate.filter((line) => lineSum(line) === null).length;
  const when = (found: boolean, one: EnrolmentOrderFault) => (found ? [one] : []);
  return [
    ...when(intake.startsOn === null || intake.endsOn === null, fault(true, 'intakeDaysMissing', 'O10-16')),
    ...when(notAgreed > 0, fault(false, 'orderScheduleNotAgreed', 'O10-16', { count: notAgreed })),
    ...ofLetters(facts),
    ...ofTrainees(facts),
    ...ofLessons(facts),
    ...when(trainers === 0, fault(true, 'orderWithoutTrainers', 'O10-17')),
    ...when(!priced, fault(true, 'orderWithoutEstimate', 'O10-17')),
    ...when(priced && open > 0, fault(true, 'orderEstimateOpen', 'O10-17', { count: open })),
    ...when(director.trim() === '', fault(true, 'orderWithoutDirector', 'O10-17')),
  ];
}
