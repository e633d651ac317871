import { useMemo } from 'react';
import { useToday } from '#renderer/components/use-today.ts';
import { type IntakeMarks, useAttendance } from '#renderer/data/courses/attendance.ts';
import { useTrainees } from '#renderer/data/courses/enrolments.ts';
import { useGroups } from '#renderer/data/courses/groups.ts';
import { useLeft } from '#renderer/data/courses/outcomes/enrolment-states.ts';
import { type IntakeScores, useScores } from '#renderer/data/courses/scores.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { type AttendanceShare, attendanceShare } from '#shared/model/course/participation.ts';
import { type TraineeResult, traineeResult } from '#shared/model/course/trainee-result.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { LeftState } from '#shared/model/workflow/enrolment-machine.ts';
import { type ScoreRules, scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { type TraineeLine, traineeLines } from '../grid/trainee-lines.ts';
import { useCourseDays } from '../use-course-days.ts';

/** The results of an intake: who is in it, what is stored of them, and by which rules it is counted. */
export interface IntakeResults {
  intake: Intake;
  lines: readonly TraineeLine[];
  scores: IntakeScores;
  /** How each trainee's attendance stands, by enrolment. */
  shares: ReadonlyMap<string, AttendanceShare>;
  rules: ScoreRules;
  /** Who left the intake, and how, by enrolment: they have no result in it any more. */
  left: ReadonlyMap<string, LeftState>;
  resultOf: (enrolmentId: string) => TraineeResult;
  /** Why the days of the course are not known: nothing is proposed from the attendance then. */
  problem: Problem | null;
}

const noMarks: IntakeMarks extends ReadonlyMap<string, infer Marks> ? Marks : never = new Map();

/** Live; undefined while they load. */
export function useResults(intakeId: string): IntakeResults | undefined {
  const course = useCourseDays(intakeId);
  const trainees = useTrainees(intakeId);
  const groups = useGroups(intakeId);
  const marks = useAttendance(intakeId);
  const scores = useScores(intakeId);
  const left = useLeft(intakeId);
  const today = useToday();
  const rulesDay = course?.intake.endsOn ?? today;
  const rules = useMemo(() => scoreRulesOn(rulesDay), [rulesDay]);
  const lines = useMemo(
    () => (trainees && groups ? traineeLines(trainees, groups) : undefined),
    [trainees, groups],
  );
  const shares = useMemo(() => {
    if (!course || !lines || !marks) return undefined;
    const share = (id: string) => attendanceShare(course.days, marks.get(id) ?? noMarks, rules);
    // Without the days of the course it is not known which are missing.
    return new Map(course.problem ? [] : lines.map(({ id }) => [id, share(id)]));
  }, [course, lines, marks, rules]);
  return useMemo(() => {
    if (!course || !lines || !scores || !shares || !left) return undefined;
    const resultOf = (id: string) =>
      traineeResult(scores.get(id) ?? null, shares.get(id)?.proposed ?? null, rules);
    return { ...course, lines, scores, shares, rules, left, resultOf };
  }, [course, lines, scores, shares, rules, left]);
}
