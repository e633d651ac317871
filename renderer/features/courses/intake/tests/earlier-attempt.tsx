import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { takeBackAttempt } from '#renderer/data/courses/attempts.ts';
import type { CourseTest, TestAttempt } from '#shared/model/course/test.ts';
import { writtenAnswers } from '#shared/model/course/typed-answers.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';

interface EarlierAttemptProps {
  attempt: TestAttempt;
  /** The test of the trainee's group; the attempt may be at another one. */
  test: CourseTest;
  name: string;
  rules: ScoreRules;
}

/** What a trainee answered already: the test is taken once, so only a sheet that was typed in wrongly is taken back. */
export function EarlierAttempt({ attempt, test, name, rules }: EarlierAttemptProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const { busy, problem, run } = useAction();
  const variant = attempt.testId === test.id ? test.variants[attempt.variant ?? -1] : undefined;
  const { rightAnswers } = attempt;
  const takeBack = () =>
    run(
      () => takeBackAttempt(attempt),
      () => tellDone(t('tests.entry.tookBack', { name })),
    );
  return (
    <Stack gap="xs">
      <Text size="sm">
        {t('tests.entry.earlier', {
          ...{
            way: t(`tests.ways.${attempt.way}`),
            rightAnswers,
            points: rightAnswers * rules.pointsPerAnswer,
          },
        })}
      </Text>
      {variant && (
        <Text size="sm">
          {t('tests.entry.variantOf', { number: (attempt.variant ?? 0) + 1 })}{' '}
          <Code>{writtenAnswers(variant, attempt.answers)}</Code>
        </Text>
      )}
      {attempt.way === 'paper' && (
        <Group>
          <NeedsPermission permission={permission}>
            <Button variant="default" loading={busy} onClick={() => void takeBack()}>
              {t('tests.entry.takeBack')}
            </Button>
          </NeedsPermission>
        </Group>
      )}
      {problem && <ProblemAlert problem={problem} />}
    </Stack>
  );
}
