import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { type ExportedFiles, exportOpenFiles } from '#renderer/data/backup/export-open-files.ts';
import { sizeWords } from '../size-words.ts';
import { MissingList } from './missing-list.tsx';
import { TaskProgress } from './task-progress.tsx';
import { useLongTask } from './use-long-task.ts';

/** Everything as files that other programs read: JSON, docx, and the attached files. */
export function ExportFiles() {
  const { t } = useTranslation('data');
  const language = useTextLanguage();
  const { task, start, stop } = useLongTask<ExportedFiles>();
  const permission = usePermission('exportPersonalData');
  const saved = task.step === 'done' && task.value.state === 'saved' ? task.value : null;
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t('export.explanation')}</Text>
        <NeedsPermission permission={permission}>
          <Button
            variant="default"
            style={{ flex: 'none' }}
            disabled={task.step === 'running'}
            onClick={() => void start(exportOpenFiles)}
          >
            {t('export.open')}
          </Button>
        </NeedsPermission>
      </Group>
      {task.step === 'running' && (
        <TaskProgress label={t('export.running')} progress={task.progress} onStop={stop} />
      )}
      {task.step === 'problem' && <ProblemAlert problem={task.problem} />}
      {saved && (
        <Alert color="teal" role="status">
          <Text size="sm">
            {t('export.saved', { name: saved.name, size: sizeWords(t, saved.size, language) })}{' '}
            {t(saved.personalData ? 'export.withPersonal' : 'export.withoutPersonal')}
          </Text>
          <MissingList missing={saved.missing} />
        </Alert>
      )}
    </Stack>
  );
}
