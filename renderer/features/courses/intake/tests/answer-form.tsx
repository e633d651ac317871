import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { recordAttempt } from '#renderer/data/courses/attempts.ts';
import { type CourseTest, countRight, type TestAttempt } from '#shared/model/course/test.ts';
import { chosenAnswers, readTypedAnswers } from '#shared/model/course/typed-answers.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import type { SheetLine } from './sheet-order.ts';

interface AnswerFormProps {
  line: SheetLine;
  test: CourseTest;
  rules: ScoreRules;
  /** The variant that the sheet was printed for, from 0. */
  variant: number;
  /** The sheet before was just stored: this one is typed at once. */
  takesFocus: boolean;
  onStored: (rightAnswers: number) => void;
}

/** An attempt as a sheet of paper tells it: when it was begun and ended is not known. */
const paperAttempt = ({ line, test }: AnswerFormProps, variant: number, answers: TestAttempt['answers']) => ({
  ...{ intakeId: test.intakeId, testId: test.id, enrolmentId: line.id, variant, way: 'paper' as const },
  ...{ startedAt: null, endedAt: null, answers, rightAnswers: 0, events: [], note: '' },
});

/** The variant and the keys of one sheet; Enter stores it and goes to the next. */
export function AnswerForm(props: AnswerFormProps) {
  const { test, rules, takesFocus, onStored } = props;
  const { t } = useTranslation(['courses', 'problems']);
  const permission = usePartPermission();
  const [number, setNumber] = useState(String(props.variant + 1));
  const [keys, setKeys] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, problem, run } = useAction();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const variant = /^\d{1,2}$/u.test(number.trim()) ? test.variants[Number(number) - 1] : undefined;
  const typed = readTypedAnswers(keys, rules);
  const count = typed.ok ? typed.value.length : 0;
  const answers = variant && typed.ok ? chosenAnswers(variant, typed.value) : null;
  const isWhole = count === rules.questions;
  const store = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!answers || !isWhole || !permission.allowed) return;
    const attempt = paperAttempt(props, Number(number) - 1, answers);
    await run(
      () => recordAttempt(attempt),
      ({ rightAnswers }) => onStored(rightAnswers),
    );
  };
  const keysError = typed.ok
    ? asked && !isWhole && t('tests.entry.notAll', { count, needed: rules.questions })
    : t(`problems:${typed.problem.code}`, typed.problem.params ?? {});
  return (
    <form noValidate onSubmit={(event) => void store(event)}>
      <Group align="start" gap="sm">
        <TextInput
          w={150}
          label={t('tests.entry.variant')}
          inputMode="numeric"
          value={number}
          error={!variant && t('tests.wholeNumber', { least: 1, most: test.variants.length })}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <TextInput
          ref={field}
          flex="1 1 20rem"
          label={t('tests.entry.keys')}
          description={t('tests.entry.keysHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          spellCheck={false}
          value={keys}
          error={keysError}
          onChange={(event) => setKeys(event.currentTarget.value)}
        />
      </Group>
      <Group mt="sm">
        <NeedsPermission permission={permission}>
          <Button type="submit" loading={busy}>
            {t('tests.entry.store')}
          </Button>
        </NeedsPermission>
        <Text size="sm" aria-live="polite">
          {answers &&
            variant &&
            t('tests.entry.soFar', {
              ...{ count, needed: rules.questions, rightAnswers: countRight(variant, answers) },
            })}
        </Text>
      </Group>
      {problem && <ProblemAlert problem={problem} />}
    </form>
  );
}
