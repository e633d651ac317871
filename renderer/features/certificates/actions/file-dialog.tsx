import { Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { PdfView } from '#renderer/components/pdf-view/pdf-view.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { saveMade } from '#renderer/components/save-made.ts';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';

interface FileDialogProps {
  title: string;
  bytes: Uint8Array;
  /** How the file is proposed to be called; a sample is not saved. */
  fileName?: string;
  onClose: () => void;
}

/** A page as it is printed: the file itself. */
export function FileDialog({ title, bytes, fileName, onClose }: FileDialogProps) {
  const { t } = useTranslation('certificates');
  const { busy, problem, run } = useAction();
  const save = (name: string) =>
    run(
      () => saveMade({ name, extension: 'pdf', fallback: 'certificate', filter: 'PDF' }, async () => bytes),
      tellSaved,
    );
  return (
    <Modal
      opened
      onClose={onClose}
      size="auto"
      title={title}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm">
        <Group justify="center">
          <PdfView bytes={bytes} label={title} zoom={0.75} />
        </Group>
        {problem && <ProblemAlert problem={problem} />}
        {fileName !== undefined && (
          <DialogButtons
            action={t('issue.save')}
            busy={busy}
            onCancel={onClose}
            onAct={() => void save(fileName)}
          />
        )}
      </Stack>
    </Modal>
  );
}
