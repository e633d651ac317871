import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { onUndoChange, undo } from '#renderer/data/undo.ts';

const notificationId = 'row-removed';

/** Says that a row is gone and offers it back, as long as nothing else was done meanwhile. */
export function tellRemoval(t: TFunction<'editor'>, programmeId: string): void {
  const bringBack = () => void undo(programmeId);
  notifications.hide(notificationId);
  notifications.show({
    id: notificationId,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t('grid.removed')}</Text>
        <Button variant="light" onClick={bringBack}>
          {t('undo')}
        </Button>
      </Group>
    ),
    autoClose: 8000,
    closeButtonProps: { 'aria-label': t('app:actions.close') },
  });
  const stop = onUndoChange(() => {
    stop();
    notifications.hide(notificationId);
  });
}
