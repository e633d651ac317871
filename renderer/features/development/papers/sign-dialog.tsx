import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { buildPaper, type PaperSources } from '#renderer/data/development/build-paper.ts';
import { signPaper } from '#renderer/data/development/papers.ts';
import { storedPaper } from '#renderer/data/development/stored-paper.ts';
import { isPlainDate, numericDate, todayIn } from '#shared/calendar/plain-date.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure } from '#shared/model/problem.ts';
import { paperFile } from './paper-file.ts';

interface SignDialogProps {
  paper: OfficialDocument;
  sources: PaperSources;
  onClose: () => void;
}

/** Signs a paper that no step of the way goes with: a summary, or one that corrects a signed one. */
export function SignDialog({ paper, sources, onClose }: SignDialogProps) {
  const { t } = useTranslation('development');
  const [on, setOn] = useState(paper.date ?? todayIn(Date.now()));
  const { busy, problem, run } = useAction();
  const name = t(`papers.${paper.kind}`);
  const sign = async () => {
    if (!isPlainDate(on)) return failure('dateWrong', { date: on });
    if (on > todayIn(Date.now())) return failure('stepInFuture', { date: numericDate(on) });
    const stored = await storedPaper(paper, sources);
    if (!stored.ok) return stored;
    const { record } = stored.value;
    const built = buildPaper(record, stored.value.sources);
    if (!built.ok) return built;
    const file = await paperFile(record, built.value, sources, name);
    return file.ok ? signPaper(record, on, file.value) : file;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void run(sign, onClose);
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
