import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import type { Permission } from '#shared/model/permissions.ts';
import { BackupDialog } from './backup-dialog.tsx';
import { ExportFiles } from './export-files.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

interface OfferProps {
  name: 'backup' | 'restore';
  permission: Permission;
  onOpen: () => void;
}

function Offer({ name, permission, onOpen }: OfferProps) {
  const { t } = useTranslation('data');
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{t(`${name}.explanation`)}</Text>
      <NeedsPermission permission={permission}>
        <Button
          variant={name === 'backup' ? 'filled' : 'default'}
          style={{ flex: 'none' }}
          aria-haspopup="dialog"
          onClick={onOpen}
        >
          {t(`${name}.open`)}
        </Button>
      </NeedsPermission>
    </Group>
  );
}

/** What leaves the computer and comes back to it: a sealed backup, and everything as open files. */
export function BackupSection() {
  const { t } = useTranslation('data');
  const [opened, setOpened] = useState<'backup' | 'restore' | null>(null);
  const restore = usePermission('restoreData');
  const close = () => setOpened(null);
  return (
    <Fieldset legend={t('backup.title')}>
      <Stack gap="md">
        <Offer name="backup" permission={{ allowed: true }} onOpen={() => setOpened('backup')} />
        <Offer name="restore" permission={restore} onOpen={() => setOpened('restore')} />
        <ExportFiles />
      </Stack>
      {opened === 'backup' && <BackupDialog onClose={close} />}
      {opened === 'restore' && <RestoreDialog onClose={close} />}
    </Fieldset>
  );
}
