import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Clause } from '#shared/regulation/clauses.ts';
import { ClauseText } from './clause-text.tsx';

/** What was found, in the order of the regulation. */
export function FoundClauses({ clauses }: { clauses: readonly Clause[] }) {
  const { t } = useTranslation('rules');
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed" role="status">
        {t('found', { count: clauses.length })}
      </Text>
      {clauses.map((clause) => (
        <ClauseText key={clause.id} clause={clause} asked={false} />
      ))}
    </Stack>
  );
}
