import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import {
  chooseBackup,
  type OpenedBackup,
  openBackup,
  type RestoredBackup,
  undoRestore,
} from '#renderer/data/backup/open-backup.ts';
import type { Problem } from '#shared/model/problem.ts';
import { PreviewView } from '../preview-view.tsx';
import { sizeWords } from '../size-words.ts';
import { MissingList } from './missing-list.tsx';
import { TaskProgress } from './task-progress.tsx';
import { useLongTask } from './use-long-task.ts';

/** The file and its password; a right one shows what is in it. */
function useOpening() {
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [opened, setOpened] = useState<OpenedBackup | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = async () => {
    const chosen = await chooseBackup();
    if (!chosen) return;
    setProblem(null);
    setFile(chosen);
  };
  const open = async () => {
    if (!file) return;
    setBusy(true);
    setProblem(null);
    const answer = await openBackup(file, password);
    setBusy(false);
    if (answer.ok) setOpened(answer.value);
    else setProblem(answer.problem);
  };
  return { file, password, setPassword, opened, problem, busy, choose, open };
}

function OpenForm({ opening, onClose }: { opening: ReturnType<typeof useOpening>; onClose: () => void }) {
  const { t } = useTranslation('data');
  const { file, password, setPassword, problem, busy, choose, open } = opening;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void open();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Group gap="sm">
          <Button variant="default" onClick={() => void choose()}>
            {t('restore.choose')}
          </Button>
          <Text size="sm" role="status">
            {file?.name ?? t('restore.noFile')}
          </Text>
        </Group>
        {file && (
          <TextInput
            type="password"
            autoComplete="off"
            data-autofocus
            label={t('backup.password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        {problem && <ProblemAlert problem={problem} />}
        <DialogButtons
          action={t('restore.look')}
          busy={busy}
          disabled={!file || password === ''}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

type Restored = Extract<RestoredBackup, { state: 'restored' }>;

function Done({ restored }: { restored: Restored }) {
  const { t } = useTranslation('data');
  const [problem, setProblem] = useState<Problem | null>(null);
  const takeBack = async () => {
    const answer = await undoRestore(restored.before);
    if (answer.ok) window.location.reload();
    else setProblem(answer.problem);
  };
  return (
    <Stack gap="sm">
      <Alert color="teal" role="status">
        <Text size="sm">{t('restore.done')}</Text>
        <MissingList missing={restored.missing} />
      </Alert>
      {problem && <ProblemAlert problem={problem} />}
      <Group justify="end">
        <Button variant="default" onClick={() => void takeBack()}>
          {t('restore.takeBack')}
        </Button>
        <Button onClick={() => window.location.reload()}>{t('restore.goOn')}</Button>
      </Group>
    </Stack>
  );
}

interface ConfirmProps {
  backup: OpenedBackup;
  restoring: ReturnType<typeof useLongTask<RestoredBackup>>;
  onClose: () => void;
}

function Confirm({ backup, restoring, onClose }: ConfirmProps) {
  const { t } = useTranslation('data');
  const language = useTextLanguage();
  const { task, start, stop } = restoring;
  const { preview } = backup;
  if (task.step === 'done' && task.value.state === 'restored') return <Done restored={task.value} />;
  return (
    <Stack gap="sm">
      <PreviewView preview={preview} />
      <Text size="sm">
        {t('restore.size', {
          size: sizeWords(t, preview.size, language),
          files: sizeWords(t, preview.attachmentBytes, language),
        })}
      </Text>
      <Text size="sm">{t('snapshots.keptFirst')}</Text>
      {task.step === 'problem' && <ProblemAlert problem={task.problem} />}
      {task.step === 'running' ? (
        <TaskProgress label={t('restore.running')} progress={task.progress} onStop={stop} />
      ) : (
        <DialogButtons
          action={t('restore.confirm')}
          onCancel={onClose}
          onAct={() => void start((onProgress, signal) => backup.restore(onProgress, signal))}
        />
      )}
    </Stack>
  );
}

/** The way of a backup into the program: file, password, what is in it, and only then the change. */
export function RestoreDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('data');
  const opening = useOpening();
  const restoring = useLongTask<RestoredBackup>();
  // What stands on the screen is the data of before: nothing may be typed into it any more.
  const leave = {
    idle: onClose,
    problem: onClose,
    running: () => undefined,
    done: () => window.location.reload(),
  }[restoring.task.step];
  return (
    <Modal
      opened
      onClose={leave}
      closeOnClickOutside={false}
      title={t(opening.opened ? 'restore.found' : 'restore.open')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
      size="lg"
    >
      {opening.opened ? (
        <Confirm backup={opening.opened} restoring={restoring} onClose={onClose} />
      ) : (
        <OpenForm opening={opening} onClose={onClose} />
      )}
    </Modal>
  );
}
