import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
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
import { takeSignedStep } from './take-signed-step.ts';

interface StepDialogProps {
  transition: OpenStep['transition'];
  sources: PaperSources;
  onClose: () => void;
}

const noteLength = 5000;

/** One step of the way: the day that counts, what else it needs, and the paper that it signs. */
export function StepDialog({ transition, sources, onClose }: StepDialogProps) {
  const { t } = useTranslation('development');
  const { event, clause } = transition;
  const record = paperToSign(sources.view, event);
  const [on, setOn] = useState(record?.date ?? todayIn(Date.now()));
  // On a server the draft has a page there, unless the organisation names its own portal.
  const [link, setLink] = useState(() => (event === 'publishDraft' ? (newDiscussionLink() ?? '') : ''));
  const [note, setNote] = useState('');
  const { busy, problem, run } = useAction();
  const hasLink = event === 'publishDraft';
  const take = async () => {
    if (link.trim() && safeLink(link) === null) return failure('linkWrong');
    const paper = record && { record, name: t(`papers.${record.kind}`) };
    return takeSignedStep({ event, words: { on, link, note }, paper }, sources);
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
          <TextInput
            type="date"
            w={180}
            label={t('stepDialog.on')}
            description={t(`stepDialog.days.${event}`)}
            max={todayIn(Date.now())}
            value={on}
            data-autofocus
            onChange={(change) => setOn(change.currentTarget.value)}
          />
          {hasLink && (
            <TextInput
              label={t('stepDialog.link')}
              description={t('stepDialog.linkHint')}
              inputMode="url"
              autoComplete="off"
              value={link}
              onChange={(change) => setLink(change.currentTarget.value)}
            />
          )}
          <Textarea
            label={t('stepDialog.note')}
            autosize
            maxLength={noteLength}
            value={note}
            onChange={(change) => setNote(change.currentTarget.value)}
          />
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
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('app:actions.cancel')}
            </Button>
            <Button type="submit" loading={busy} {...(event === 'abandon' && { color: 'red' })}>
              {t(`steps.do.${event}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
