import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Says that what a person asked for is done. */
export function tellDone(message: string): void {
  notifications.show({
    color: 'teal',
    message,
    closeButtonProps: { 'aria-label': i18next.t('app:actions.close') },
  });
}
