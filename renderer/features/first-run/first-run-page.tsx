import { Alert, Button, Card, Container, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '#renderer/app/languages/language.ts';
import { LanguageChoice } from '#renderer/components/language-choice.tsx';
import { OrganisationForm } from '#renderer/components/organisation-form/organisation-form.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { createOrganisation, newOrganisation } from '#renderer/data/organisation.ts';
import { readJoinAgain } from '#renderer/data/sync/account/join-again.ts';
import { createUser } from '#renderer/data/users.ts';
import { JoinForm } from '#renderer/features/sync/index.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import type { Problem } from '#shared/model/problem.ts';
import { openSample } from './open-sample.ts';

export function FirstRunPage() {
  const { t } = useTranslation('firstRun');
  const [organisation, setOrganisation] = useState<Organisation>(() =>
    newOrganisation(crypto.randomUUID(), 'O10'),
  );
  const [yourName, setYourName] = useState('');
  const [asked, setAsked] = useState(false);
  const [joining, setJoining] = useState(() => readJoinAgain() !== null);
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const nameMissing = organisation.name.kk.trim() === '' && organisation.name.ru.trim() === '';

  const sample = async () => {
    setOpening(true);
    const opened = await openSample();
    if (!opened.ok) setProblem(opened.problem);
    setOpening(false);
  };
  const finish = async () => {
    setAsked(true);
    if (nameMissing) return;
    await createOrganisation(organisation);
    if (yourName.trim() !== '') await createUser(yourName, 'administrator');
  };

  return (
    <Container size="md" py="lg" component="main">
      <Stack gap="md">
        <Group justify="space-between" align="start" wrap="wrap-reverse">
          <div style={{ flex: '1 1 360px' }}>
            <Title order={1} size="h2">
              {t('title')}
            </Title>
            <Text c="dimmed">{t('explanation')}</Text>
          </div>
          <LanguageChoice onChoose={(language) => void chooseLanguage(language)} />
        </Group>
        <Card withBorder>
          <Group justify="space-between" wrap="wrap">
            <div>
              <Text fw={600}>{t('sample.title')}</Text>
              <Text size="sm" c="dimmed">
                {t('sample.explanation')}
              </Text>
            </div>
            <Button variant="light" loading={opening} onClick={() => void sample()}>
              {t('sample.open')}
            </Button>
          </Group>
        </Card>
        <Card withBorder>
          <Stack gap="sm">
            <Group justify="space-between" wrap="wrap">
              <div>
                <Text fw={600}>{t('join.title')}</Text>
                <Text size="sm" c="dimmed">
                  {t('join.explanation')}
                </Text>
              </div>
              {!joining && (
                <Button variant="light" onClick={() => setJoining(true)}>
                  {t('join.open')}
                </Button>
              )}
            </Group>
            {joining && <JoinForm />}
          </Stack>
        </Card>
        {problem && <ProblemAlert problem={problem} />}
        <OrganisationForm
          organisation={organisation}
          onChange={(fields) => setOrganisation((before) => ({ ...before, ...fields }))}
        />
        <TextInput
          label={t('yourName.label')}
          description={t('yourName.description')}
          maw={480}
          value={yourName}
          onChange={(event) => setYourName(event.currentTarget.value)}
        />
        {asked && nameMissing && (
          <Alert color="red" role="alert">
            {t('nameMissing')}
          </Alert>
        )}
        <Group justify="end">
          <Text size="sm" c="dimmed">
            {t('later')}
          </Text>
          <Button size="sm" onClick={() => void finish()}>
            {t('start')}
          </Button>
        </Group>
      </Stack>
    </Container>
  );
}
