import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { isPlainDate, numericDate, todayIn } from '#shared/calendar/plain-date.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';

interface SignDialogProps {
  paper: OfficialDocument;
  /** Signs it with the day that counts. */
  sign: (on: string) => Promise<Outcome<null>>;
  onClose: () => void;
}

/** Asks for the day of the signature under a paper, as it stands. */
export function SignDialog({ paper, sign, onClose }: SignDialogProps) {
  const { t } = useTranslation('development');
  const [on, setOn] = useState(paper.date ?? todayIn(Date.now()));
  const { busy, problem, run } = useAction();
  const name = t(`papers.${paper.kind}`);
  const take = async () => {
    if (!isPlainDate(on)) return failure('dateWrong', { date: on });
    if (on > todayIn(Date.now())) return failure('stepInFuture', { date: numericDate(on) });
    return sign(on);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void run(take, onClose);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('paperWork.signNamed', { paper: name })}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('paperWork.signExplained')}</Text>
          <TextInput
            type="date"
            label={t('stepDialog.on')}
            value={on}
            data-autofocus
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons action={t('paperWork.sign')} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
