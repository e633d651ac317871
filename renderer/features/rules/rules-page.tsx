import { Card, Container, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '#renderer/components/search-field.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { type OrganisationProfile, organisationProfiles } from '#shared/model/organisation.ts';
import { clauseParts, isClauseId } from '#shared/regulation/clause-id.ts';
import { regulations } from '#shared/regulation/clauses.ts';
import { mainParts } from '#shared/regulation/main-parts.ts';
import { profileRules } from '#shared/regulation/profiles.ts';
import { Chapters } from './chapters.tsx';
import { FoundClauses } from './found-clauses.tsx';
import { RelatedActs } from './related-acts.tsx';
import { searchClauses } from './search-clauses.ts';

/** Both regulations, clause by clause (O10-1), and the four main parts that O10-2 names. */
export function RulesPage({ clause }: { clause?: string }) {
  const { t } = useTranslation('rules');
  const language = useTextLanguage();
  const asked = clause && isClauseId(clause) ? clause : null;
  const [chosen, setChosen] = useState<OrganisationProfile | null>(null);
  const shown = chosen ?? (asked ? clauseParts(asked).regulation : 'O10');
  const regulation = regulations[shown];
  const [query, setQuery] = useState('');
  return (
    <Container size="md" py="md">
      <Stack gap="sm">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Text size="sm">{t('explanation')}</Text>
        <SimpleGrid
          cols={{ base: 1, xs: 2, md: 4 }}
          spacing="xs"
          component="section"
          aria-label={t('mainParts')}
        >
          {mainParts.map((part) => (
            <Card key={part.id} withBorder padding="xs">
              <Text fw={600} size="sm">
                {part.name[language]}
              </Text>
              <Text size="xs" c="dimmed">
                {part.purpose[language]}
              </Text>
            </Card>
          ))}
        </SimpleGrid>
        <RelatedActs />
        <SegmentedControl
          aria-label={t('title')}
          value={shown}
          onChange={(value) => setChosen(organisationProfiles.find((one) => one === value) ?? 'O10')}
          data={organisationProfiles.map((id) => ({
            value: id,
            label: profileRules[id].regulationShort[language],
          }))}
        />
        <Text fw={600}>{profileRules[shown].regulation[language]}</Text>
        {language !== 'kk' && (
          <Text size="xs" c="dimmed">
            {t('original')}
          </Text>
        )}
        <SearchField name={t('search')} words={query} onWords={setQuery} />
        {query.trim() === '' ? (
          <Chapters key={`${shown}-${asked}`} regulation={regulation} asked={asked} />
        ) : (
          <FoundClauses clauses={searchClauses(regulation.clauses, query)} />
        )}
      </Stack>
    </Container>
  );
}
