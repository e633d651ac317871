import { Anchor, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** The head of a page of the settings, with the way back to them. `children`: what stands beside the title. */
export function SettingsHead({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useTranslation('history');
  return (
    <div>
      <Anchor component={Link} href="/settings" size="sm">
        {t('backToSettings')}
      </Anchor>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {title}
        </Title>
        {children}
      </Group>
    </div>
  );
}
