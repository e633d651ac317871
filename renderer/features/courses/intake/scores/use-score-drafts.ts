import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { noScores, writeScores } from '#renderer/data/courses/scores.ts';
import type { Scores } from '#shared/model/course/scores.ts';
import { mostTyped, readPoints, type TypedPart } from '#shared/model/course/trainee-result.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';

/** What a person types of a trainee's result besides the points. */
type Words = 'participationReason' | 'projectTopic';

export type ScoreInput = ReturnType<typeof useDraftInput>;

interface ScoreDrafts {
  inputs: Record<TypedPart | Words, ScoreInput>;
  /** The points as they stand in the fields now; those that are refused are as they are stored. */
  typed: Scores;
}

/** The fields of a trainee's row, which save themselves, and what they say while they are typed. */
export function useScoreDrafts(
  intakeId: string,
  enrolmentId: string,
  stored: Scores | null,
  rules: ScoreRules,
): ScoreDrafts {
  const scores = stored ?? { ...noScores, id: enrolmentId, intakeId };
  const most = mostTyped(rules);
  const read = (part: TypedPart, text: string) => readPoints(text, most[part], rules);
  const save = (fields: Partial<Scores>) => writeScores(intakeId, enrolmentId, fields);
  const points = (part: TypedPart) => ({
    key: `scores:${enrolmentId}:${part}`,
    stored: String(scores[part] ?? ''),
    accepts: (text: string) => read(part, text).ok,
    save: async (text: string) => {
      const found = read(part, text);
      if (found.ok) await save({ [part]: found.value });
    },
  });
  const words = (field: Words) => ({
    key: `scores:${enrolmentId}:${field}`,
    stored: scores[field],
    save: (text: string) => save({ [field]: text }),
  });
  const inputs = {
    rightAnswers: useDraftInput(points('rightAnswers')),
    participation: useDraftInput(points('participation')),
    participationReason: useDraftInput(words('participationReason')),
    activity: useDraftInput(points('activity')),
    projectTopic: useDraftInput(words('projectTopic')),
    project: useDraftInput(points('project')),
  };
  const now = (part: TypedPart) => {
    const found = read(part, inputs[part].input.value);
    return found.ok ? found.value : scores[part];
  };
  const typed: Scores = {
    ...scores,
    participationReason: inputs.participationReason.input.value,
    ...{ rightAnswers: now('rightAnswers'), participation: now('participation') },
    ...{ activity: now('activity'), project: now('project') },
  };
  return { inputs, typed };
}
