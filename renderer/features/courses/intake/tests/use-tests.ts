import { useMemo } from 'react';
import { useToday } from '#renderer/components/use-today.ts';
import { useAttempts } from '#renderer/data/courses/attempts.ts';
import { useTrainees } from '#renderer/data/courses/enrolments.ts';
import { useGroups } from '#renderer/data/courses/groups.ts';
import { useLeft } from '#renderer/data/courses/outcomes/enrolment-states.ts';
import { useBank } from '#renderer/data/courses/test-bank.ts';
import { useTests } from '#renderer/data/courses/tests.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { type CheckedBank, checkBank } from '#shared/model/course/question-faults.ts';
import type { CourseTest, TestAttempt } from '#shared/model/course/test.ts';
import { type ScoreRules, scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { type TraineeLine, traineeLines } from '../grid/trainee-lines.ts';

/** The final tests of an intake: what is drawn, who took it, and by which rules it is counted. */
export interface IntakeTests {
  intake: Intake;
  groups: readonly Group[];
  lines: readonly TraineeLine[];
  /** Tests in force by group. */
  tests: ReadonlyMap<string, CourseTest>;
  /** Attempts by enrolment. */
  attempts: ReadonlyMap<string, TestAttempt>;
  bank: CheckedBank;
  rules: ScoreRules;
}

/** Live; undefined while they load. */
export function useTestsOfIntake(intake: Intake): IntakeTests | undefined {
  const groups = useGroups(intake.id);
  const trainees = useTrainees(intake.id);
  const tests = useTests(intake.id);
  const attempts = useAttempts(intake.id);
  const left = useLeft(intake.id);
  const questions = useBank(intake.programmeId);
  const today = useToday();
  const rulesDay = intake.endsOn ?? today;
  const rules = useMemo(() => scoreRulesOn(rulesDay), [rulesDay]);
  const bank = useMemo(() => questions && checkBank(questions, rules), [questions, rules]);
  return useMemo(() => {
    if (!groups || !trainees || !tests || !attempts || !left || !bank) return undefined;
    const attempted = new Map(attempts.map((one) => [one.enrolmentId, one]));
    // Who left the intake takes no test (O10-31, O10-32); the others keep their numbers.
    const lines = traineeLines(trainees, groups).filter(({ id }) => !left.has(id) || attempted.has(id));
    return {
      ...{ intake, groups, bank, rules, lines, attempts: attempted },
      tests: new Map(tests.map((one) => [one.groupId, one])),
    };
  }, [intake, groups, trainees, tests, attempts, left, bank, rules]);
}
