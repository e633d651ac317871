import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import classes from './scan.module.css';
import { type ScanOptions, useScan } from './use-scan.ts';

interface ScanDialogProps extends ScanOptions {
  onClose: () => void;
}

/** What the camera sees, until it sees a code that is wanted. */
export function ScanDialog({ onClose, ...options }: ScanDialogProps) {
  const { t } = useTranslation('sync');
  const { film, seeing, problem } = useScan(options);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('scan.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm">
        {problem ? (
          <ProblemAlert problem={problem} />
        ) : (
          <>
            <Text size="sm" role="status">
              {t(seeing ? 'scan.hold' : 'scan.opening')}
            </Text>
            <video ref={film} className={classes.film} muted playsInline aria-label={t('scan.film')} />
            <Text size="xs" c="dimmed">
              {t('scan.nothingKept')}
            </Text>
          </>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app:actions.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
