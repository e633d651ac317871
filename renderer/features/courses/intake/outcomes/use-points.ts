import { useState } from 'react';
import type { TraineeStanding } from '#renderer/data/courses/outcomes/read-standing.ts';
import {
  openReassessment,
  proposedReassessment,
  type ReassessmentFacts,
  saveReassessment,
  signReassessment,
} from '#renderer/data/courses/outcomes/reassessments.ts';
import { signResultAlone } from '#renderer/data/courses/outcomes/sign-result-alone.ts';
import { isPlainDate, type PlainDate, todayIn } from '#shared/calendar/plain-date.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { readTyped, type TypedPoints, typedPoints } from './points-fields.tsx';

/** `reassess`: of who failed; `assess`: of who completed the course after the others were assessed. */
export type PointsKind = 'reassess' | 'assess';

const noPoints = { rightAnswers: null, participation: null, activity: null, project: null };

/** What the fields begin with: what is stored, or else what is proposed. */
const begunWith = (kind: PointsKind, found: TraineeStanding): ReassessmentFacts =>
  kind === 'reassess'
    ? (openReassessment(found) ?? proposedReassessment(found))
    : { ...(found.scores ?? noPoints), withIntakeId: null, date: null };

/** The points that are typed of one trainee, and what is done with them. */
export function usePoints(kind: PointsKind, found: TraineeStanding) {
  const [first] = useState(() => begunWith(kind, found));
  const [typed, setTyped] = useState(() => typedPoints(first));
  const [on, setOn] = useState<string>(first.date ?? todayIn(Date.now()));
  const [withIntakeId, setWith] = useState(first.withIntakeId);
  const { id } = found.enrolment;
  const rules = scoreRulesOn(on);
  const points = readTyped(typed, rules);
  const said = (): Outcome<ReassessmentFacts & { date: PlainDate }> => {
    if (!isPlainDate(on)) return failure('dateWrong', { date: on });
    return points.ok ? success({ ...points.value, withIntakeId, date: on }) : points;
  };
  return {
    ...{ typed, on, setOn, withIntakeId, setWith, rules, points },
    set: (fields: Partial<TypedPoints>) => setTyped((before) => ({ ...before, ...fields })),
    sign: async () => {
      const facts = said();
      if (!facts.ok) return facts;
      return kind === 'reassess' ? signReassessment(id, facts.value) : signResultAlone(id, facts.value, on);
    },
    keep: async () => {
      const facts = said();
      return facts.ok ? saveReassessment(id, facts.value) : facts;
    },
  };
}
