import { Button, Group, type MantineColor } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface DialogButtonsProps {
  /** What the dialog does, in words. */
  action: string;
  busy?: boolean;
  /** What it needs is not there yet. */
  disabled?: boolean;
  /** Another colour for what cannot be taken back. */
  color?: MantineColor;
  onCancel: () => void;
  /** Without it the button sends the form that it stands in. */
  onAct?: () => void;
}

/** The last line of a dialog: the way out, and what it does. */
export function DialogButtons({ action, onCancel, onAct, busy = false, ...look }: DialogButtonsProps) {
  const { t } = useTranslation('app');
  return (
    <Group justify="end">
      <Button variant="default" onClick={onCancel}>
        {t('actions.cancel')}
      </Button>
      <Button type={onAct ? 'button' : 'submit'} loading={busy} onClick={onAct} {...look}>
        {action}
      </Button>
    </Group>
  );
}
