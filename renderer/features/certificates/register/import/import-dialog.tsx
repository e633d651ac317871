import { Button, FileButton, Modal, Stack, Text } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { type RegisterImport, useRegisterImport } from './use-register-import.ts';

/** Takes over certificates that were issued before this program (O10-30). */
export default function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('certificates');
  const work = useRegisterImport((count) => {
    tellDone(t('register.import.done', { count }));
    onClose();
  });
  return (
    <Modal
      opened
      fullScreen={work.reading !== null}
      size="xl"
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={work.reading === null}
      title={t('register.import.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm">
        {work.problem && <ProblemAlert problem={work.problem} />}
        <Step work={work} />
      </Stack>
    </Modal>
  );
}

function Step({ work }: { work: RegisterImport }) {
  const { reading, sheet, checked } = work;
  if (checked) return <CheckStep work={work} checked={checked} />;
  if (reading && sheet) return <ColumnsStep work={work} reading={reading} sheet={sheet} />;
  return <FileStep work={work} />;
}

function FileStep({ work }: { work: RegisterImport }) {
  const { t } = useTranslation('certificates');
  return (
    <Stack gap="sm" align="start">
      <Text size="sm">
        {t('register.import.explanation')} <ClauseLink clause="O10-30" />
      </Text>
      <FileButton accept=".xlsx,.xlsm,.xls,.ods,.csv,.txt" onChange={(file) => file && work.read(file)}>
        {(props) => (
          <Button
            {...props}
            data-autofocus
            loading={work.busy}
            leftSection={<IconTableImport size={16} aria-hidden />}
          >
            {t('register.import.choose')}
          </Button>
        )}
      </FileButton>
    </Stack>
  );
}
