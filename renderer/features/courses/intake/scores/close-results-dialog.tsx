import { Modal, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { closeResults, useMissingForClosing } from '#renderer/data/courses/close-results.ts';
import { isPlainDate, todayIn } from '#shared/calendar/plain-date.ts';
import { failure } from '#shared/model/problem.ts';
import { FaultsList } from '../../schedule/faults-list.tsx';

interface CloseResultsDialogProps {
  intakeId: string;
  onClose: () => void;
}

/** The commission signs the score sheet: what is still missing for it, and on which day (O10-29). */
export function CloseResultsDialog({ intakeId, onClose }: CloseResultsDialogProps) {
  const { t } = useTranslation(['courses', 'development']);
  const [on, setOn] = useState(todayIn(Date.now()));
  const { busy, problem, run } = useAction();
  const missing = useMissingForClosing(intakeId, isPlainDate(on) ? on : todayIn(Date.now()));
  const close = async () =>
    isPlainDate(on)
      ? closeResults(intakeId, on, t('development:papers.scoreSheet'))
      : failure('dateWrong', { date: on });
  const done = () => {
    tellDone(t('scores.close.done'));
    onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void run(close, done);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('scores.close.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('scores.close.explained')}</Text>
          <TextInput
            type="date"
            label={t('scores.close.on')}
            value={on}
            data-autofocus
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <div role="status">
            {missing === undefined ? (
              <Skeleton h={40} />
            ) : missing.length === 0 ? (
              <Text size="sm">{t('scores.close.nothingMissing')}</Text>
            ) : (
              <FaultsList faults={missing} />
            )}
          </div>
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons action={t('scores.close.action')} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
