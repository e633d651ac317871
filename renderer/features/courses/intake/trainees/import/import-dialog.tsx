import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useLetters } from '#renderer/data/courses/letters.ts';
import { CheckStep } from './check-step.tsx';
import { fateOf } from './checked-list.ts';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import classes from './import.module.css';
import { RejectedButton } from './rejected-button.tsx';
import { type TraineeImport, useTraineeImport } from './use-trainee-import.ts';

interface ImportDialogProps {
  intakeId: string;
  onClose: () => void;
}

/** Brings a department's list of trainees into an intake (O10-17). */
export default function ImportDialog({ intakeId, onClose }: ImportDialogProps) {
  const { t } = useTranslation('courses');
  const work = useTraineeImport(intakeId);
  const isStoring = work.work?.what === 'storing';
  return (
    <Modal
      opened
      fullScreen={work.list !== null && work.imported === null}
      size="xl"
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={work.sheets === null}
      withCloseButton={!isStoring}
      title={t('import.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm">
        {work.problem && <ProblemAlert problem={work.problem} onClose={work.dismiss} />}
        {work.work ? (
          <WorkProgress work={work} />
        ) : (
          <Step work={work} intakeId={intakeId} onClose={onClose} />
        )}
      </Stack>
    </Modal>
  );
}

function Step({ work, intakeId, onClose }: ImportDialogProps & { work: TraineeImport }) {
  const letters = useLetters(intakeId) ?? [];
  if (work.imported && work.list) return <Done work={work} onClose={onClose} />;
  if (work.list) return <CheckStep work={work} list={work.list} />;
  if (work.sheets) return <ColumnsStep work={work} letters={letters} />;
  return <FileStep onFile={(file) => void work.read(file)} />;
}

/** What is being done, and the way to stop it. */
function WorkProgress({ work: { work, stop } }: { work: TraineeImport }) {
  const { t } = useTranslation('courses');
  if (!work) return null;
  const label = t(`import.work.${work.what}`);
  return (
    <Stack gap="xs" role="status">
      <progress
        className={classes.progress}
        aria-label={label}
        {...(work.of > 0 && { value: work.done, max: work.of })}
      />
      <Group justify="space-between">
        <Text size="sm">
          {label} {work.of > 0 && t('import.work.counted', { done: work.done, of: work.of })}
        </Text>
        <Button variant="default" onClick={stop}>
          {t('import.work.stop')}
        </Button>
      </Group>
    </Stack>
  );
}

/** How many came in, and what to do with the rest. */
function Done({ work: { imported, list }, onClose }: { work: TraineeImport; onClose: () => void }) {
  const { t } = useTranslation('courses');
  if (!imported || !list) return null;
  const ready = list.rows.filter((row) => fateOf(list, row) === 'ready').length;
  const left = ready - imported.added - imported.repeated;
  return (
    <Stack gap="sm">
      <Text role="status">
        {t('import.done', { count: imported.added })}{' '}
        {imported.repeated > 0 && t('import.doneRepeated', { count: imported.repeated })}{' '}
        {left > 0 && t('import.doneStopped', { count: left })}
      </Text>
      <Group justify="end">
        <RejectedButton list={list} />
        <Button data-autofocus onClick={onClose}>
          {t('app:actions.close')}
        </Button>
      </Group>
    </Stack>
  );
}
