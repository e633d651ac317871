import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ClosableNotice } from './closable-notice.tsx';

/** Said before anything fails: the disk is nearly full. */
export function SpaceNotice({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('data');
  return (
    <ClosableNotice onClose={onClose}>
      <Group gap="md">
        <Text size="sm">{t('space.low')}</Text>
        <Anchor component={Link} href="/settings/data" size="sm" c="inherit" underline="always">
          {t('space.open')}
        </Anchor>
      </Group>
    </ClosableNotice>
  );
}
