import { Modal, Stack, Text } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { buildPaper, type PaperSources } from '#renderer/data/development/build-paper.ts';
import { newDiscussionLink } from '#renderer/data/development/draft-on-server.ts';
import { todayIn } from '#shared/calendar/plain-date.ts';
import { failure } from '#shared/model/problem.ts';
import { safeLink } from '#shared/model/safe-link.ts';
import { PaperPreview } from '../../papers/paper-preview.tsx';
import { type OpenStep, paperToSign } from './next-steps.ts';
import { type SaidWithStep, StepFields } from './step-fields.tsx';
import { takeSignedStep } from './take-signed-step.ts';

interface StepDialogProps {
  transition: OpenStep['transition'];
  sources: PaperSources;
  onClose: () => void;
}

/** One step of the way: the day that counts, what else it needs, and the paper that it signs. */
export function StepDialog({ transition, sources, onClose }: StepDialogProps) {
  const { t } = useTranslation('development');
  const { event, clause } = transition;
  const record = paperToSign(sources.view, event);
  const [words, setWords] = useState(() => ({
    on: record?.date ?? todayIn(Date.now()),
    // On a server the draft has a page there, unless the organisation names its own portal.
    link: (event === 'publishDraft' && newDiscussionLink()) || '',
    note: '',
  }));
  const { busy, problem, run } = useAction();
  const set = (fields: Partial<SaidWithStep>) => setWords((before) => ({ ...before, ...fields }));
  const take = async () => {
    if (words.link.trim() && safeLink(words.link) === null) return failure('linkWrong');
    const paper = record && { record, name: t(`papers.${record.kind}`) };
    return takeSignedStep({ event, words, paper }, sources);
  };
  const done = () => {
    tellDone(t(`steps.done.${event}`));
    onClose();
  };
  const submit = (pressed: SubmitEvent) => {
    pressed.preventDefault();
    void run(take, done);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={record ? 'xl' : 'md'}
      title={t(`steps.do.${event}`)}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          {clause && <ClauseLink clause={clause} />}
          <Text size="sm">{t(`stepDialog.explained.${event}`)}</Text>
          <StepFields event={event} words={words} set={set} />
          {record && (
            <>
              <Text size="sm">
                {t('stepDialog.paper', { paper: t(`papers.${record.kind}`), number: record.number })}
              </Text>
              <PaperPreview
                built={buildPaper(record, sources)}
                settings={sources.content.organisation.documents}
              />
            </>
          )}
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons
            action={t(`steps.do.${event}`)}
            busy={busy}
            onCancel={onClose}
            {...(event === 'abandon' && { color: 'red' })}
          />
        </Stack>
      </form>
    </Modal>
  );
}
