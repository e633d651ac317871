import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** How long an offer stays on the screen, in milliseconds; what lies in the bin can be brought back after that too. */
const shownFor = 12_000;

interface Offer {
  /** A later offer of the same id takes the place of this one. */
  id: string;
  /** What was done. */
  message: string;
  button: string;
  bringBack: () => Promise<unknown>;
}

/** Says that something was removed and offers it back. */
export function offerBack({ id, message, button, bringBack }: Offer): void {
  const press = async () => {
    await bringBack();
    notifications.hide(id);
  };
  notifications.hide(id);
  notifications.show({
    id,
    autoClose: shownFor,
    closeButtonProps: { 'aria-label': i18next.t('app:actions.close') },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button variant="light" style={{ flex: 'none' }} onClick={() => void press()}>
          {button}
        </Button>
      </Group>
    ),
  });
}
