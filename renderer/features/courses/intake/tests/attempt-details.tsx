import { Card, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writtenTime } from '#renderer/components/written-time.ts';
import type { TestAttempt } from '#shared/model/course/test.ts';

/** What happened during the attempt of the row that has the focus, so that somebody can judge it. */
export function AttemptDetails({ name, attempt }: { name: string; attempt: TestAttempt | null }) {
  const { t } = useTranslation('courses');
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('tests.details')}>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      {attempt && attempt.events.length > 0 ? (
        <List size="sm" listStyleType="none" withPadding={false} mah={240} style={{ overflow: 'auto' }}>
          {attempt.events.map(({ event, at, address }) => (
            <List.Item key={`${at} ${event}`}>
              {[writtenTime(at), t(`tests.events.${event}`), address].filter(Boolean).join(' · ')}
            </List.Item>
          ))}
        </List>
      ) : (
        <Text size="sm">{t('tests.noEvents')}</Text>
      )}
      {attempt && attempt.note !== '' && <Text size="sm">{attempt.note}</Text>}
    </Card>
  );
}
