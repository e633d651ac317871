import { useMemo } from 'react';
import { useToday } from '#renderer/components/use-today.ts';
import { useCommission } from '#renderer/data/courses/commission.ts';
import { type IntakeDefences, useDefences } from '#renderer/data/courses/defences.ts';
import { useTrainees } from '#renderer/data/courses/enrolments.ts';
import { useGroups } from '#renderer/data/courses/groups.ts';
import { useIntake } from '#renderer/data/courses/intakes.ts';
import { useLeft } from '#renderer/data/courses/outcomes/enrolment-states.ts';
import { type IntakeScores, useScores } from '#renderer/data/courses/scores.ts';
import type { Commission, Criterion } from '#shared/model/course/assessment.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { LeftState } from '#shared/model/workflow/enrolment-machine.ts';
import { type ScoreRules, scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { type TraineeLine, traineeLines } from '../grid/trainee-lines.ts';

/** The projects of an intake: whose they are, by what they are judged, and what is stored of them. */
export interface IntakeProjects {
  intake: Intake;
  lines: readonly TraineeLine[];
  scores: IntakeScores;
  defences: IntakeDefences;
  commission: Commission | null;
  criteria: readonly Criterion[];
  rules: ScoreRules;
  /** Who left the intake, and how, by enrolment: they defend nothing in it any more. */
  left: ReadonlyMap<string, LeftState>;
}

const noCriteria: readonly Criterion[] = [];

/** Live; undefined while they load. */
export function useProjects(intakeId: string): IntakeProjects | undefined {
  const intake = useIntake(intakeId);
  const trainees = useTrainees(intakeId);
  const groups = useGroups(intakeId);
  const scores = useScores(intakeId);
  const defences = useDefences(intakeId);
  const commission = useCommission(intakeId);
  const left = useLeft(intakeId);
  const today = useToday();
  const rulesDay = intake?.endsOn ?? today;
  const rules = useMemo(() => scoreRulesOn(rulesDay), [rulesDay]);
  const lines = useMemo(
    () => (trainees && groups ? traineeLines(trainees, groups) : undefined),
    [trainees, groups],
  );
  // The criteria of another reading are the same: rows are not drawn anew for them.
  const key = JSON.stringify(commission?.criteria ?? noCriteria);
  const criteria = useMemo(() => JSON.parse(key) as readonly Criterion[], [key]);
  return useMemo(() => {
    if (!intake || !lines || !scores || !defences || commission === undefined || !left) return undefined;
    return { intake, lines, scores, defences, commission, criteria, rules, left };
  }, [intake, lines, scores, defences, commission, criteria, rules, left]);
}
