import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { Problem } from '../problem.ts';
import { type Enrolment, missingPapers } from './enrolment.ts';
import type { Intake } from './intake.ts';
import type { HandOver } from './trainer.ts';
import { type KnownTrainer, trainerPaperFaults } from './trainer-faults.ts';

/** What is handed to the procurement specialist, in the order of O10-19. */
export const handOverParts = ['trainerPapers', 'lessonSchedule', 'traineePapers'] as const;
export type HandOverPart = (typeof handOverParts)[number];

export interface HandOverFacts {
  intake: Pick<Intake, 'startsOn'>;
  trainers: readonly KnownTrainer[];
  trainees: readonly Pick<Enrolment, 'papers'>[];
  /** The lesson schedule stands in a signed paper: its own, or the enrolment order (O10-17). */
  scheduleApproved: boolean;
  handOvers: readonly Pick<HandOver, 'on'>[];
  today: PlainDate;
}

/** How far the hand-over is. `missing`: why a part is not ready; null where it is. */
export interface HandOverState {
  missing: Readonly<Record<HandOverPart, Problem | null>>;
  /** It was not done before the course began; null while there is time, and where it was. */
  late: Problem | null;
}

const lacking = (code: string, count?: number): Problem => ({
  ...{ code, clause: 'O10-19' },
  ...(count !== undefined && { params: { count } }),
});

function ofTrainers(trainers: HandOverFacts['trainers']): Problem | null {
  if (trainers.length === 0) return lacking('handOverNoTrainers');
  const incomplete = trainers.filter((one) => trainerPaperFaults(one).length > 0).length;
  return incomplete > 0 ? lacking('handOverTrainersIncomplete', incomplete) : null;
}

/** The papers are handed over so that contracts can be drawn up: the contract itself is not asked for yet. */
export const papersToHandOver = (trainee: Pick<Enrolment, 'papers'>) =>
  missingPapers(trainee).filter((paper) => paper !== 'contract');

function ofTrainees(trainees: HandOverFacts['trainees']): Problem | null {
  if (trainees.length === 0) return lacking('handOverNoTrainees');
  const incomplete = trainees.filter((one) => papersToHandOver(one).length > 0).length;
  return incomplete > 0 ? lacking('handOverTraineesIncomplete', incomplete) : null;
}

function lateness({ intake: { startsOn }, handOvers, today }: HandOverFacts): Problem | null {
  if (startsOn === null || handOvers.some(({ on }) => on < startsOn)) return null;
  const first = handOvers.map(({ on }) => on).sort()[0];
  const begins = { date: numericDate(startsOn) };
  if (first) {
    return { code: 'handOverDoneLate', clause: 'O10-19', params: { ...begins, on: numericDate(first) } };
  }
  return today >= startsOn ? { code: 'handOverLate', clause: 'O10-19', params: begins } : null;
}

/** What is ready for the procurement specialist, what is missing, and whether it is late (O10-19). */
export const handOverState = (facts: HandOverFacts): HandOverState => ({
  missing: {
    trainerPapers: ofTrainers(facts.trainers),
    lessonSchedule: facts.scheduleApproved ? null : lacking('handOverScheduleMissing'),
    traineePapers: ofTrainees(facts.trainees),
  },
  late: lateness(facts),
});
