import { Container, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '#renderer/components/search-field.tsx';
import { prepareTextSearch } from '#renderer/workers/text-search/text-search.ts';
import { PeopleFound } from './people-found.tsx';
import { TextHits } from './text-hits.tsx';

/** Finds everything written: programmes, their sections and rows, papers, remarks, acts, people's names. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  useEffect(prepareTextSearch, []);
  return (
    <Container size="md" py="md">
      <Stack gap="sm">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <SearchField label={t('label')} description={t('hint')} autoFocus words={typed} onWords={setTyped} />
        {words === '' ? (
          <Text size="sm">{t('explanation')}</Text>
        ) : (
          <>
            <PeopleFound words={words} />
            <TextHits words={words} />
          </>
        )}
      </Stack>
    </Container>
  );
}
