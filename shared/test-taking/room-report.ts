import type { TestAttempt } from '../model/course/test.ts';
import { endOverdue } from './attempt-rules.ts';
import { type Attempt, addEntries, type RoomState } from './room-state.ts';
import { type Entrant, questionsOf, type TestRoom } from './test-room.ts';

/** Where a trainee is; `away`: has left the page of the test. */
export type Progress = 'waiting' | 'writing' | 'away' | 'ended';

export interface EntrantReport {
  enrolmentId: string;
  name: string;
  code: string;
  progress: Progress;
  answered: number;
  of: number;
  /** ISO 8601 instants; null where it has not come to it. */
  startedAt: string | null;
  endedAt: string | null;
  /** How often the page was left, and how often the attempt was taken up again on another page. */
  left: number;
  resumed: number;
}

/** An attempt that has ended, as it is recorded; which answers are right is counted where the bank is. */
export type RoomAttempt = Pick<
  TestAttempt,
  'enrolmentId' | 'variant' | 'startedAt' | 'endedAt' | 'answers' | 'events'
>;

export interface RoomReport {
  testId: string;
  entrants: EntrantReport[];
  attempts: RoomAttempt[];
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function progressOf(attempt: Attempt | undefined): Progress {
  if (!attempt) return 'waiting';
  if (attempt.endedAt !== null) return 'ended';
  const last = attempt.events.findLast(({ event }) => event !== 'resumed');
  return last?.event === 'left' ? 'away' : 'writing';
}

function entrantReport(room: TestRoom, state: RoomState, entrant: Entrant): EntrantReport {
  const { enrolmentId, name, code } = entrant;
  const attempt = state.attempts.get(enrolmentId);
  const times = (event: string) => attempt?.events.filter((one) => one.event === event).length ?? 0;
  return {
    ...{ enrolmentId, name, code, progress: progressOf(attempt) },
    ...{ answered: attempt?.answers.size ?? 0, of: questionsOf(room, entrant).length },
    ...{ startedAt: iso(attempt?.startedAt ?? null), endedAt: iso(attempt?.endedAt ?? null) },
    ...{ left: times('left'), resumed: times('resumed') },
  };
}

/** Answers by the ids of the questions and answers, in the order of the variant. */
function answersById(room: TestRoom, entrant: Entrant, { answers }: Attempt): TestAttempt['answers'] {
  const chosen = questionsOf(room, entrant).flatMap(({ questionId, answers: offered }, place) => {
    const answer = offered[answers.get(place) ?? -1];
    return answer ? [[questionId, answer.id] as const] : [];
  });
  return Object.fromEntries(chosen);
}

function endedAttempt(room: TestRoom, state: RoomState, entrant: Entrant): RoomAttempt[] {
  const attempt = state.attempts.get(entrant.enrolmentId);
  if (!attempt || attempt.endedAt === null) return [];
  const events = attempt.events.map(({ at, ...event }) => ({ ...event, at: new Date(at).toISOString() }));
  return [
    {
      ...{ enrolmentId: entrant.enrolmentId, variant: entrant.variant, events },
      ...{ startedAt: iso(attempt.startedAt), endedAt: iso(attempt.endedAt) },
      answers: answersById(room, entrant, attempt),
    },
  ];
}

/** What whoever leads the test sees: who is where, and the attempts that have ended. `now`: milliseconds since 1970. */
export function roomReport(room: TestRoom, before: RoomState, now: number): RoomReport {
  const state = addEntries(before, endOverdue(before, now));
  return {
    testId: room.testId,
    entrants: room.entrants.map((entrant) => entrantReport(room, state, entrant)),
    attempts: room.entrants.flatMap((entrant) => endedAttempt(room, state, entrant)),
  };
}
