import { Container, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SettingsHead } from '#renderer/components/settings-head.tsx';
import { BackupSection } from './backup/backup-section.tsx';
import { SnapshotsSection } from './snapshots/snapshots-section.tsx';
import { SpaceSection } from './space-section.tsx';
import { VerifySection } from './verify-section.tsx';

/** Settings → Data: where the data is, what it is kept by, and what a person can do for it. */
export function DataPage() {
  const { t } = useTranslation('data');
  return (
    <Container size="md" py="lg">
      <Stack gap="md">
        <SettingsHead title={t('title')} />
        <SpaceSection />
        <BackupSection />
        <SnapshotsSection />
        <VerifySection />
      </Stack>
    </Container>
  );
}
