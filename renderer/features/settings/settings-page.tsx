import { Anchor, Container, Fieldset, Group, Radio, Select, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { chooseLanguage } from '#renderer/app/languages/language.ts';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { LanguageChoice } from '#renderer/components/language-choice.tsx';
import { OrganisationForm } from '#renderer/components/organisation-form/organisation-form.tsx';
import { SaveStateText } from '#renderer/components/save-state-text.tsx';
import { UsersSection } from '#renderer/features/users/index.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { About } from './about.tsx';
import { ColourSchemeChoice } from './colour-scheme-choice.tsx';
import { useOrganisationDraft } from './use-organisation-draft.ts';

const tableFontSizes = [14, 12, 11, 10] as const;

export function SettingsPage({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('settings');
  const [draft, change] = useOrganisationDraft(organisation);
  const documents = (fields: Partial<Organisation['documents']>) =>
    change({ documents: { ...draft.documents, ...fields } });
  return (
    <Container size="md" py="lg">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={1} size="h2">
            {t('title')}
          </Title>
          <SaveStateText />
        </Group>
        <Fieldset legend={t('computer')}>
          <Group gap="xl">
            <LanguageChoice onChoose={(language) => void chooseLanguage(language)} />
            <ColourSchemeChoice />
          </Group>
        </Fieldset>
        <UsersSection />
        <OrganisationForm organisation={draft} onChange={change} />
        <Fieldset legend={t('documents.title')}>
          <Stack gap="sm">
            <Text size="sm">
              {t('documents.explanation')} <ClauseLink clause="O10-10" />
            </Text>
            <Radio.Group
              label={t('documents.runningHeads')}
              value={draft.documents.runningHeads}
              onChange={(value) =>
                documents({ runningHeads: value === 'marginsOnly' ? 'marginsOnly' : 'marginsAndDistances' })
              }
            >
              <Stack gap={6} mt={6}>
                <Radio value="marginsAndDistances" label={t('documents.marginsAndDistances')} />
                <Radio value="marginsOnly" label={t('documents.marginsOnly')} />
              </Stack>
            </Radio.Group>
            <Select
              label={t('documents.tableFontSize')}
              w={320}
              allowDeselect={false}
              data={tableFontSizes.map((size) => ({
                value: String(size),
                label: t(size === 14 ? 'documents.clauseSize' : 'documents.size', { size }),
              }))}
              value={String(draft.documents.tableFontSize)}
              onChange={(value) =>
                documents({ tableFontSize: tableFontSizes.find((size) => String(size) === value) ?? 14 })
              }
            />
          </Stack>
        </Fieldset>
        <Fieldset legend={t('data:title')}>
          <Group gap="lg">
            <Anchor component={Link} href="/settings/data" size="sm">
              {t('dataLink')}
            </Anchor>
            <Anchor component={Link} href={`/history/${organisation.id}`} size="sm">
              {t('history:ofOrganisation')}
            </Anchor>
          </Group>
        </Fieldset>
        <About />
      </Stack>
    </Container>
  );
}
