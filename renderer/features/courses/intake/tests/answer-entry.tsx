import { Card, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { personName } from '#shared/model/person.ts';
import { AnswerForm } from './answer-form.tsx';
import { EarlierAttempt } from './earlier-attempt.tsx';
import { nextSheet, sheetLines } from './sheet-order.ts';
import { sheetVariant } from './sheet-variant.ts';
import type { IntakeTests } from './use-tests.ts';

/** Answers of a test on paper, typed in sheet by sheet without leaving the keyboard (O10-28). */
export function AnswerEntry({ view }: { view: IntakeTests }) {
  const { t } = useTranslation('courses');
  const { tests, attempts } = view;
  const lines = sheetLines(view);
  const [chosen, setChosen] = useState<string | null>(() => nextSheet(lines, attempts, null));
  const [reached, setReached] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const line = lines.find(({ id }) => id === chosen) ?? lines[0];
  const test = line && tests.get(line.trainee.enrolment.groupId ?? '');
  if (!line || !test) return null;
  const name = personName(line.trainee.person);
  const earlier = attempts.get(line.id);
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('tests.entry.title')}>
      <Stack gap="sm">
        <Text fw={600}>
          {t('tests.entry.title')} <ClauseLink clause="O10-28" />
        </Text>
        <NativeSelect
          label={t('tests.entry.trainee')}
          maw={420}
          value={line.id}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={lines.map(({ id, number, trainee }) => ({
            value: id,
            label: t(attempts.has(id) ? 'tests.entry.hasAttempt' : 'tests.entry.noAttempt', {
              ...{ number, name: personName(trainee.person) },
            }),
          }))}
        />
        {earlier ? (
          <EarlierAttempt attempt={earlier} test={test} name={name} rules={view.rules} />
        ) : (
          <AnswerForm
            key={line.id}
            line={line}
            test={test}
            rules={view.rules}
            variant={sheetVariant(line.number, test)}
            takesFocus={reached === line.id}
            onStored={(rightAnswers) => {
              const points = rightAnswers * view.rules.pointsPerAnswer;
              setDone(t('tests.entry.stored', { name, rightAnswers, points }));
              const next = nextSheet(lines, attempts, line.id) ?? line.id;
              setReached(next);
              setChosen(next);
            }}
          />
        )}
        <Text size="sm" role="status">
          {done}
        </Text>
      </Stack>
    </Card>
  );
}
