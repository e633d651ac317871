import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenTime } from '#renderer/components/written-time.ts';
import type { ConflictSide } from '#shared/sync/conflict.ts';
import classes from './decide.module.css';

interface SideViewProps {
  side: ConflictSide;
  who: string;
  standing: boolean;
  /** What it says. */
  children: ReactNode;
  action: ReactNode;
}

/** One of the values: what it says, who wrote it, when, and the button that chooses it. */
export function SideView({ side, who, standing, children, action }: SideViewProps) {
  const { t } = useTranslation('sync');
  return (
    <div className={classes.side}>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {who}
        </Text>
        {side.at !== '' && (
          <Text size="xs" c="dimmed" component="time" dateTime={side.at}>
            {writtenTime(side.at)}
          </Text>
        )}
        {standing && (
          <Badge size="sm" variant="light" color="gray" tt="none">
            {t('decide.standing')}
          </Badge>
        )}
      </Group>
      <Stack gap={2} className={classes.value ?? ''}>
        {children}
      </Stack>
      {action}
    </div>
  );
}
