import { Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { TestRoomState } from '#shared/test-taking/room-bridge.ts';

interface CloseDialogProps {
  group: string;
  /** How many are answering now. */
  writing: number;
  onEnd: () => Promise<Outcome<TestRoomState>>;
  onClose: () => void;
}

/** Closing a room ends what is not sent yet: that is said before. */
export function CloseDialog({ group, writing, onEnd, onClose }: CloseDialogProps) {
  const { t } = useTranslation('courses');
  const { busy, problem, run } = useAction();
  const end = () =>
    run(onEnd, ({ attempts }) => {
      tellDone(t('testRoom.closed', { count: attempts.length }));
      onClose();
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('testRoom.closeFor', { group })}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('testRoom.closeText', { count: writing })}</Text>
        {problem && <ProblemAlert problem={problem} />}
        <DialogButtons
          action={t('testRoom.closeNow')}
          color="red"
          busy={busy}
          onCancel={onClose}
          onAct={() => void end()}
        />
      </Stack>
    </Modal>
  );
}
