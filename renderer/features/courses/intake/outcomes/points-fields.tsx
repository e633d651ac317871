import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartScores } from '#shared/model/course/course-result.ts';
import { mostTyped, readPoints, type TypedPart, typedParts } from '#shared/model/course/trainee-result.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';

/** Points as they stand in the fields. */
export type TypedPoints = Readonly<Record<TypedPart, string>>;

export const typedPoints = (points: PartScores): TypedPoints => ({
  rightAnswers: points.rightAnswers?.toString() ?? '',
  participation: points.participation?.toString() ?? '',
  activity: points.activity?.toString() ?? '',
  project: points.project?.toString() ?? '',
});

/** What the fields say as points. Problem: `pointsOutOfRange` of the first that says none. */
export function readTyped(typed: TypedPoints, rules: ScoreRules): Outcome<PartScores> {
  const points: PartScores = { rightAnswers: null, participation: null, activity: null, project: null };
  for (const part of typedParts) {
    const read = readPoints(typed[part], mostTyped(rules)[part], rules);
    if (!read.ok) return read;
    points[part] = read.value;
  }
  return success(points);
}

interface PointsFieldsProps {
  typed: TypedPoints;
  rules: ScoreRules;
  set: (fields: Partial<TypedPoints>) => void;
}

/** The four parts of a result, each with the most that the rules give. */
export function PointsFields({ typed, rules, set }: PointsFieldsProps) {
  const { t } = useTranslation(['courses', 'problems']);
  const most = mostTyped(rules);
  const wrong = (part: TypedPart) => {
    const read = readPoints(typed[part], most[part], rules);
    return read.ok ? null : t(`problems:${read.problem.code}`, read.problem.params ?? {});
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {typedParts.map((part) => (
        <TextInput
          key={part}
          label={t(`outcomes.points.${part}`, { most: most[part] })}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={typed[part]}
          error={wrong(part)}
          onChange={(event) => set({ [part]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
}
