import { Modal, Stack } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { addRemarks, correctRemark, type RemarkWords } from '#renderer/data/development/remarks.ts';
import { todayIn } from '#shared/calendar/plain-date.ts';
import type { Remark } from '#shared/model/development/remark.ts';
import { RemarkFields } from './remark-fields.tsx';

interface RemarkFormProps {
  programmeId: string;
  /** The one that is corrected; without it a new one is entered. */
  remark?: Remark;
  onClose: () => void;
}

const startOf = (remark: Remark | undefined): RemarkWords =>
  remark ?? {
    source: 'ownPortal',
    ...{ sourceNote: '', author: '', affiliation: '', text: '' },
    receivedOn: todayIn(Date.now()),
    kind: 'remark',
    section: null,
  };

const pick = (words: RemarkWords): RemarkWords => {
  const { source, sourceNote, author, affiliation, receivedOn, kind, section, text } = words;
  return { source, sourceNote, author, affiliation, receivedOn, kind, section, text };
};

/** Enters a remark that came by letter, at a meeting or on the organisation's own portal (O10-9). */
export function RemarkForm({ programmeId, remark, onClose }: RemarkFormProps) {
  const { t } = useTranslation('development');
  const [words, setWords] = useState(() => pick(startOf(remark)));
  const { busy, problem, run } = useAction();
  const set = (fields: Partial<RemarkWords>) => setWords((before) => ({ ...before, ...fields }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const write = () =>
      remark ? correctRemark(programmeId, remark.id, words) : addRemarks(programmeId, [words]);
    void run(write, () => {
      if (!remark) tellDone(t('discussion.form.added'));
      onClose();
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={false}
      title={t(remark ? 'discussion.form.edit' : 'discussion.form.add')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <RemarkFields words={words} set={set} />
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons action={t('discussion.form.save')} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
