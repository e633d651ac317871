import { Anchor, Container, Fieldset, Group, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { chooseLanguage } from '#renderer/app/languages/language.ts';
import { LanguageChoice } from '#renderer/components/language-choice.tsx';
import { OrganisationForm } from '#renderer/components/organisation-form/organisation-form.tsx';
import { PermittedPart } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { SaveStateText } from '#renderer/components/save-state-text.tsx';
import { UsersSection } from '#renderer/features/users/index.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { About } from './about.tsx';
import { ColourSchemeChoice } from './colour-scheme-choice.tsx';
import { DocumentSettings } from './document-settings.tsx';
import { useOrganisationDraft } from './use-organisation-draft.ts';

export function SettingsPage({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('settings');
  const [draft, change] = useOrganisationDraft(organisation);
  const permission = usePermission({
    table: 'organisations',
    kind: 'update',
    recordId: organisation.id,
  });
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
        <PermittedPart permission={permission}>
          <OrganisationForm organisation={draft} onChange={change} />
          <DocumentSettings settings={draft.documents} onChange={documents} />
        </PermittedPart>
        <Fieldset legend={t('calendar:title')}>
          <Anchor component={Link} href="/settings/calendar" size="sm">
            {t('calendar:link')}
          </Anchor>
        </Fieldset>
        <Fieldset legend={t('data:title')}>
          <Group gap="lg">
            <Anchor component={Link} href="/settings/data" size="sm">
              {t('dataLink')}
            </Anchor>
            <Anchor component={Link} href="/settings/server" size="sm">
              {t('sync:link')}
            </Anchor>
            <Anchor component={Link} href="/settings/numbers" size="sm">
              {t('numbers:title')}
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
