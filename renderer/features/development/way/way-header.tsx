import { Anchor, Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SaveStateText } from '#renderer/components/save-state-text.tsx';
import { useStatesOf } from '#renderer/data/development/states.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import type { Programme } from '#shared/model/programme.ts';
import classes from './way.module.css';

/** Which programme it is, in which state it stands, and the way back to its text. */
export function WayHeader({ programme }: { programme: Programme }) {
  const { t } = useTranslation('development');
  // Only what the state follows from is read: with all its remarks a development may be long.
  const state = useStatesOf([programme.id])?.get(programme.id);
  return (
    <header className={classes.header}>
      <Text component="h1" fw={600} lang={programme.language} className={classes.title ?? ''}>
        {shownTitle(programme) || t('programmes:untitled')}
      </Text>
      <Group gap="md">
        {/* What is said here is heard when a step leads to another state. */}
        <span role="status">
          {state && (
            <Badge
              variant="light"
              tt="none"
              color={state === 'repealed' ? 'red' : state === 'approved' ? 'steppe' : 'gray'}
            >
              {t(`programmes:states.${state}`)}
            </Badge>
          )}
        </span>
        <SaveStateText />
        <Anchor component={Link} href={`/programmes/${programme.id}`} size="sm">
          {t('way.toText')}
        </Anchor>
        <Anchor component={Link} href={`/programmes/${programme.id}/tests`} size="sm">
          {t('courses:testBank.title')}
        </Anchor>
        <Anchor component={Link} href={`/history/${programme.id}`} size="sm">
          {t('programmes:history')}
        </Anchor>
      </Group>
    </header>
  );
}
