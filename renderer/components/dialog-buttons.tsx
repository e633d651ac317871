import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface DialogButtonsProps {
  /** What the dialog does, in words. */
  action: string;
  busy: boolean;
  onCancel: () => void;
  /** Without it the button sends the form that it stands in. */
  onAct?: () => void;
}

/** The last line of a dialog: the way out, and what it does. */
export function DialogButtons({ action, busy, onCancel, onAct }: DialogButtonsProps) {
  const { t } = useTranslation('app');
  return (
    <Group justify="end">
      <Button variant="default" onClick={onCancel}>
        {t('actions.cancel')}
      </Button>
      <Button type={onAct ? 'button' : 'submit'} loading={busy} onClick={onAct}>
        {action}
      </Button>
    </Group>
  );
}
