import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import type { Organisation } from '#shared/model/organisation.ts';
import { ImportReportView } from './import-report-view.tsx';
import { useImport } from './use-import.ts';

export function ImportButton({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('programmes');
  const { state, choose, accept, stop, close } = useImport(organisation);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconUpload size={16} aria-hidden />}
        onClick={() => void choose()}
      >
        {t('import.button')}
      </Button>
      <Modal
        opened={state.step !== 'idle'}
        onClose={state.step === 'reading' ? stop : close}
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
            <Button variant="default" onClick={stop}>
              {t('import.cancel')}
            </Button>
          </Group>
        )}
        {state.step === 'problem' && <ProblemAlert problem={state.problem} />}
        {state.step === 'asking' && (
          <Stack gap="sm">
            <ImportReportView imported={state.imported} />
            <Group justify="end">
              <Button variant="default" onClick={close}>
                {t('app:actions.cancel')}
              </Button>
              <Button onClick={() => void accept()}>{t('import.confirm')}</Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </>
  );
}
