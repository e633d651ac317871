import { Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { rotateKey } from '#renderer/data/certificates/keys/change-keys.ts';

/** A new key for this computer, after a look at what follows from it. */
export function RotateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('authenticity');
  const { busy, problem, run } = useAction();
  const act = () =>
    void run(rotateKey, () => {
      tellDone(t('keys.rotated'));
      onClose();
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.rotateTitle')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('keys.rotateText')}</Text>
        {problem && <ProblemAlert problem={problem} />}
        <DialogButtons action={t('keys.rotate')} busy={busy} onCancel={onClose} onAct={act} />
      </Stack>
    </Modal>
  );
}
