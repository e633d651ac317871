import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { ImportReportView } from './import-report-view.tsx';
import type { ImportState } from './use-import.ts';

interface ImportDialogProps {
  state: ImportState;
  onAccept: () => void;
  /** Stops the reading. */
  onStop: () => void;
  onClose: () => void;
}

/** Says how far the file is: read, found to hold this, or refused with one clear message. */
export function ImportDialog({ state, onAccept, onStop, onClose }: ImportDialogProps) {
  const { t } = useTranslation('programmes');
  return (
    <Modal
      opened={state.step !== 'idle'}
      onClose={state.step === 'reading' ? onStop : onClose}
      title={t(state.step === 'asking' ? 'import.title' : 'import.button')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
      size="lg"
    >
      {state.step === 'reading' && (
        <Group justify="space-between" role="status">
          <Group gap="sm">
            <Loader size="sm" aria-hidden />
            <Text size="sm">
              {state.name}: {t('import.reading')}
            </Text>
          </Group>
          <Button variant="default" onClick={onStop}>
            {t('import.cancel')}
          </Button>
        </Group>
      )}
      {state.step === 'problem' && <ProblemAlert problem={state.problem} />}
      {state.step === 'asking' && (
        <Stack gap="sm">
          <ImportReportView imported={state.imported} />
          <DialogButtons action={t('import.confirm')} onCancel={onClose} onAct={onAccept} />
        </Stack>
      )}
    </Modal>
  );
}
