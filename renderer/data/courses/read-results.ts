import { todayIn } from '#shared/calendar/plain-date.ts';
import { courseDays } from '#shared/model/course/course-days.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { attendanceShare } from '#shared/model/course/participation.ts';
import type { Scores } from '#shared/model/course/scores.ts';
import { type TraineeResult, traineeResult } from '#shared/model/course/trainee-result.ts';
import type { EnrolmentState } from '#shared/model/workflow/enrolment-machine.ts';
import { type ScoreRules, scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { database } from '../database.ts';
import { readWorkingCalendar } from '../working-calendar.ts';
import { marksByTrainee, readAttendance } from './attendance.ts';
import { readTrainees, type Trainee } from './enrolments.ts';
import { readGroups } from './groups.ts';
import { readEnrolmentStates, stateOf } from './outcomes/enrolment-states.ts';
import { readScores, scoresByTrainee } from './scores.ts';

/** A trainee with what is known of the result. */
export interface ResultOfTrainee {
  trainee: Trainee;
  state: EnrolmentState;
  scores: Scores | null;
  result: TraineeResult;
}

/** The results of an intake as they are stored (O10-29). */
export interface StoredResults {
  intake: Intake;
  groups: readonly Group[];
  /** In the order of names. */
  trainees: readonly ResultOfTrainee[];
  rules: ScoreRules;
}

const gone: ReadonlySet<EnrolmentState> = new Set(['unfinished', 'transferred', 'expelled']);

/** Whether a trainee is to have a result with the others: who moved, was expelled or stopped is out. */
export const isAssessed = (state: EnrolmentState): boolean => !gone.has(state);

/** Reads the results of an intake; null where it is not here. */
export async function readResults(intakeId: string): Promise<StoredResults | null> {
  const intake = await database.intakes.get(intakeId);
  if (!intake) return null;
  const days = courseDays(intake, await readWorkingCalendar());
  const rules = scoreRulesOn(intake.endsOn ?? todayIn(Date.now()));
  const marks = marksByTrainee(await readAttendance(intakeId));
  const scores = scoresByTrainee(await readScores(intakeId));
  const states = await readEnrolmentStates(intakeId);
  const proposed = (id: string) =>
    days.ok ? attendanceShare(days.value, marks.get(id) ?? new Map(), rules).proposed : null;
  const trainees = (await readTrainees(intakeId)).map((trainee): ResultOfTrainee => {
    const { id } = trainee.enrolment;
    const stored = scores.get(id) ?? null;
    return {
      ...{ trainee, state: stateOf(states, id), scores: stored },
      result: traineeResult(stored, proposed(id), rules),
    };
  });
  return { intake, groups: await readGroups(intakeId), trainees, rules };
}
