import { Container, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOpenConflicts } from '#renderer/data/sync/decide/open-conflicts.ts';
import { useRefusals } from '#renderer/data/sync/decide/refusals.ts';
import { ConflictView } from './conflict-view.tsx';
import classes from './decide.module.css';
import { RefusalView } from './refusal-view.tsx';

/** All that waits for a person: values that met, and actions that the server did not take. */
export function DecidePage() {
  const { t } = useTranslation('sync');
  const conflicts = useOpenConflicts();
  const refusals = useRefusals();
  if (!conflicts || !refusals) return <Skeleton h="60vh" />;
  return (
    <Container size="md" py="lg">
      <Stack gap="md">
        <Title order={1} size="h2">
          {t('decide.title')}
        </Title>
        {conflicts.length + refusals.length === 0 && (
          <div>
            <Text>{t('decide.none')}</Text>
            <Text size="sm" c="dimmed">
              {t('decide.noneHint')}
            </Text>
          </div>
        )}
        {conflicts.length > 0 && (
          <section aria-labelledby="conflicts">
            <Title order={2} size="h3" id="conflicts">
              {t('decide.conflicts')} ({conflicts.length})
            </Title>
            <Text size="sm" c="dimmed" pb="sm">
              {t('decide.conflictsHint')}
            </Text>
            <ul className={classes.list}>
              {conflicts.map((conflict) => (
                <li key={conflict.id}>
                  <ConflictView conflict={conflict} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {refusals.length > 0 && (
          <section aria-labelledby="refusals">
            <Title order={2} size="h3" id="refusals">
              {t('decide.refusals')} ({refusals.length})
            </Title>
            <Text size="sm" c="dimmed" pb="sm">
              {t('decide.refusalsHint')}
            </Text>
            <ul className={classes.list}>
              {refusals.map((refusal) => (
                <li key={refusal.group}>
                  <RefusalView refusal={refusal} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </Stack>
    </Container>
  );
}
