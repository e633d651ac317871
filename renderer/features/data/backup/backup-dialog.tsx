import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { backupPasswordLeast, type SavedBackup, saveBackup } from '#renderer/data/backup/save-backup.ts';
import { sizeWords } from '../size-words.ts';
import { MissingList } from './missing-list.tsx';
import { TaskProgress } from './task-progress.tsx';
import { useLongTask } from './use-long-task.ts';

type Saved = Extract<SavedBackup, { state: 'saved' }>;

function Done({ saved }: { saved: Saved }) {
  const { t } = useTranslation('data');
  const language = useTextLanguage();
  return (
    <Alert color="teal" role="status">
      <Text size="sm">
        {t('backup.saved', { name: saved.name, size: sizeWords(t, saved.size, language) })}{' '}
        {t(saved.verified ? 'backup.verified' : 'backup.downloaded')}
      </Text>
      <MissingList missing={saved.missing} />
    </Alert>
  );
}

/** Two equal passwords, long enough; what is wrong is said once the person asks for the backup. */
function usePassword() {
  const { t } = useTranslation('data');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [asked, setAsked] = useState(false);
  const short = first.length < backupPasswordLeast;
  const differs = first !== second;
  const field = (value: string, set: (text: string) => void, error: string | false) => ({
    type: 'password',
    autoComplete: 'new-password',
    value,
    error: asked && error,
    onChange: (event: SyntheticEvent<HTMLInputElement>) => set(event.currentTarget.value),
  });
  return {
    password: first,
    check: () => {
      setAsked(true);
      return !short && !differs;
    },
    fields: [
      {
        label: t('backup.password'),
        ...field(first, setFirst, short && t('backup.short', { least: backupPasswordLeast })),
      },
      { label: t('backup.again'), ...field(second, setSecond, differs && t('backup.differs')) },
    ],
  };
}

interface BackupDialogProps {
  onClose: () => void;
  /** The file was written. */
  onSaved?: () => void;
}

/** Asks for the password twice, then saves everything to one sealed file. */
export function BackupDialog({ onClose, onSaved }: BackupDialogProps) {
  const { t } = useTranslation('data');
  const { task, start, stop } = useLongTask<SavedBackup>();
  const { password, check, fields } = usePassword();
  const running = task.step === 'running';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!check()) return;
    void start(async (onProgress, signal) => {
      const outcome = await saveBackup(password, onProgress, signal);
      if (outcome.ok && outcome.value.state === 'saved') onSaved?.();
      return outcome;
    });
  };
  const saved = task.step === 'done' && task.value.state === 'saved' ? task.value : null;
  return (
    <Modal
      opened
      onClose={running ? stop : onClose}
      title={t('backup.open')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {!saved && <Text size="sm">{t('backup.passwordHint')}</Text>}
          {!saved && fields.map((field) => <TextInput key={field.label} {...field} disabled={running} />)}
          {task.step === 'problem' && <ProblemAlert problem={task.problem} />}
          {running && <TaskProgress label={t('backup.running')} progress={task.progress} onStop={stop} />}
          {saved && <Done saved={saved} />}
          <Group justify="end">
            {!running && (
              <Button variant="default" onClick={onClose}>
                {t(saved ? 'app:actions.close' : 'app:actions.cancel')}
              </Button>
            )}
            {!saved && !running && <Button type="submit">{t('backup.save')}</Button>}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
