import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { RunningTerm } from '#renderer/data/development/running-term.ts';
import { HowCounted } from '#renderer/features/calendar/index.ts';
import { formatDate, parseDate } from '#shared/kazakh/dates.ts';

/** The term that runs: when it ends, how many working days are left, and how it was counted. */
export function TermView({ running }: { running: RunningTerm }) {
  const { t } = useTranslation('development');
  const language = useTextLanguage();
  const { term, due, left } = running;
  if (!due.ok) return <ProblemAlert problem={due.problem} />;
  const day = parseDate(due.value.due);
  const late = left !== null && left < 0;
  return (
    <Alert color={late ? 'red' : 'gray'} title={t(`term.names.${term.id}`)}>
      <Stack gap={4}>
        <Text size="sm">
          {t('term.until', { date: day ? formatDate(day, language) : due.value.due })}
          {left !== null && ' '}
          {left !== null &&
            t(late ? 'term.late' : left === 0 ? 'term.today' : 'term.left', { count: Math.abs(left) })}
        </Text>
        <ClauseLink clause={term.clause} />
        {due.value.days && <HowCounted days={due.value.days} />}
      </Stack>
    </Alert>
  );
}
