import { Alert, Anchor, List, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { RunningTerm } from '#renderer/data/development/running-term.ts';
import { useDayWords } from '#renderer/features/calendar/index.ts';
import type { CountedDays } from '#shared/calendar/count-working-days.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { formatDate, parseDate } from '#shared/kazakh/dates.ts';

/** From which day a term was counted and which days were passed over, each with why. */
function HowCounted({ days }: { days: CountedDays }) {
  const { t } = useTranslation('development');
  const words = useDayWords();
  const [shown, { toggle }] = useDisclosure(false);
  const id = useId();
  return (
    <div>
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-expanded={shown}
        aria-controls={id}
        onClick={toggle}
      >
        {t('term.how')}
      </Anchor>
      <div id={id} hidden={!shown}>
        <Text size="sm">
          {t('term.counted', {
            start: numericDate(days.start),
            first: numericDate(days.first),
            due: numericDate(days.due),
            count: days.counted,
          })}
        </Text>
        {days.skipped.length > 0 && (
          <>
            <Text size="sm">{t('term.skipped')}</Text>
            <List size="sm">
              {days.skipped.map((day) => (
                <List.Item key={day.date}>{words.all(day)}</List.Item>
              ))}
            </List>
          </>
        )}
      </div>
    </div>
  );
}

/** The term that runs: when it ends, how many working days are left, and how it was counted. */
export function TermView({ running }: { running: RunningTerm }) {
  const { t } = useTranslation('development');
  const language = useTextLanguage();
  const { term, due, left } = running;
  if (!due.ok) return <ProblemAlert problem={due.problem} />;
  const day = parseDate(due.value.due);
  const late = left !== null && left < 0;
  return (
    <Alert color={late ? 'red' : 'blue'} title={t(`term.names.${term.id}`)}>
      <Stack gap={4}>
        <Text size="sm">
          {t('term.until', { date: day ? formatDate(day, language) : due.value.due })}
          {left !== null && ' '}
          {left !== null &&
            t(late ? 'term.late' : left === 0 ? 'term.today' : 'term.left', { count: Math.abs(left) })}
        </Text>
        <ClauseLink clause={term.clause} />
        {due.value.days && <HowCounted days={due.value.days} />}
        {due.value.days && due.value.days.unconfirmed.length > 0 && (
          <Text size="sm">
            {t('term.unconfirmed', { days: due.value.days.unconfirmed.map(numericDate).join(', ') })}
          </Text>
        )}
      </Stack>
    </Alert>
  );
}
