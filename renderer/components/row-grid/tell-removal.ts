import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { onUndoChange, undo } from '#renderer/data/undo.ts';
import { offerBack } from '../offer-back.tsx';

const notificationId = 'row-removed';

/** Says that a row is gone and offers it back, as long as nothing else was done meanwhile. */
export function tellRemoval(t: TFunction<'editor'>, programmeId: string): void {
  offerBack({
    id: notificationId,
    message: t('grid.removed'),
    button: t('undo'),
    bringBack: () => undo(programmeId),
  });
  const stop = onUndoChange(() => {
    stop();
    notifications.hide(notificationId);
  });
}
