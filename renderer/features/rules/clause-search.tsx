import { CloseButton, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Clause } from '#shared/regulation/clauses.ts';
import { ClauseText } from './clause-text.tsx';

interface ClauseSearchProps {
  query: string;
  onQuery: (query: string) => void;
}

export function ClauseSearch({ query, onQuery }: ClauseSearchProps) {
  const { t } = useTranslation('rules');
  return (
    <TextInput
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        query !== '' && <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => onQuery('')} />
      }
      value={query}
      onChange={(event) => onQuery(event.currentTarget.value)}
    />
  );
}

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
