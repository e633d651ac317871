import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { BackupProgress } from '#renderer/data/backup/backup-progress.ts';
import classes from '../gate/gate.module.css';
import { sizeWords } from '../size-words.ts';

interface TaskProgressProps {
  label: string;
  progress: BackupProgress;
  onStop: () => void;
}

export function TaskProgress({ label, progress, onStop }: TaskProgressProps) {
  const { t } = useTranslation('data');
  const language = useTextLanguage();
  const { done, of } = progress;
  return (
    <Stack gap={6} role="status">
      <progress
        className={classes.progress}
        aria-label={label}
        {...(of > 0 && { value: Math.min(done, of), max: of })}
      />
      <Group justify="space-between">
        <Text size="sm">
          {label}
          {of > 0 &&
            ` ${t('task.done', { done: sizeWords(t, done, language), of: sizeWords(t, of, language) })}`}
        </Text>
        <Button variant="default" onClick={onStop}>
          {t('task.stop')}
        </Button>
      </Group>
    </Stack>
  );
}
