import { Button, FileButton, Group, Modal, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { Bank } from '../bank.ts';
import classes from '../test-bank.module.css';
import { CheckStep } from './check-step.tsx';
import { useQuestionImport } from './use-question-import.ts';

interface ImportDialogProps {
  bank: Bank;
  language: DocumentLanguage;
  onClose: () => void;
}

/** Brings the questions of a file into the test bank (O10-20). Nothing is stored before it was looked at. */
export default function ImportDialog({ bank, language, onClose }: ImportDialogProps) {
  const { t } = useTranslation('courses');
  const work = useQuestionImport(bank, language);
  return (
    <Modal
      opened
      size="xl"
      fullScreen={work.checked !== null && work.added === null}
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={work.checked === null}
      title={t('testBank.imports.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm">
        {work.problem && <ProblemAlert problem={work.problem} onClose={work.dismiss} />}
        {work.added !== null ? (
          <>
            <Text role="status">{t('testBank.imports.done', { count: work.added })}</Text>
            <Group justify="end">
              <Button data-autofocus onClick={onClose}>
                {t('app:actions.close')}
              </Button>
            </Group>
          </>
        ) : work.checked ? (
          <CheckStep work={work} checked={work.checked} bank={bank} />
        ) : (
          <FileStep busy={work.busy} onFile={(file) => void work.take(file)} onStop={work.stop} />
        )}
      </Stack>
    </Modal>
  );
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

interface FileStepProps {
  busy: boolean;
  onFile: (file: File) => void;
  onStop: () => void;
}

/** Where a file is chosen or dropped. */
function FileStep({ busy, onFile, onStop }: FileStepProps) {
  const { t } = useTranslation('courses');
  const [over, setOver] = useState(false);
  const dragOver = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onFile(file);
  };
  return (
    <section
      aria-label={t('testBank.imports.choose')}
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack align="center" gap="sm">
        <Text size="sm" ta="center" maw={560}>
          {t('testBank.imports.explanation')} <ClauseLink clause="O10-20" />
        </Text>
        <FileButton
          accept=".docx,.xlsx,.xlsm,.xls,.ods,.csv,.txt,.gift"
          onChange={(file) => file && onFile(file)}
        >
          {(props) => (
            <Button
              {...props}
              data-autofocus
              loading={busy}
              leftSection={<IconFileImport size={16} aria-hidden />}
            >
              {t('testBank.imports.choose')}
            </Button>
          )}
        </FileButton>
        {busy && (
          <Button variant="default" onClick={onStop}>
            {t('testBank.imports.stop')}
          </Button>
        )}
        <Text size="sm" component="div">
          {t('testBank.imports.kinds')}
        </Text>
      </Stack>
    </section>
  );
}
