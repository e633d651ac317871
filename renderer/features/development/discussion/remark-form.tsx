import { Modal, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { addRemarks, correctRemark, type RemarkWords } from '#renderer/data/development/remarks.ts';
import { todayIn } from '#shared/calendar/plain-date.ts';
import { type Remark, remarkKinds } from '#shared/model/development/remark.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import { handSources } from './hand-sources.ts';

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
  const language = useTextLanguage();
  const [words, setWords] = useState(() => pick(startOf(remark)));
  const { busy, problem, run } = useAction();
  const set = (fields: Partial<RemarkWords>) => setWords((before) => ({ ...before, ...fields }));
  const text = (field: 'author' | 'affiliation' | 'sourceNote', maxLength: number) => (
    <TextInput
      label={t(`discussion.fields.${field}`)}
      value={words[field]}
      maxLength={maxLength}
      autoComplete="off"
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
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
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <NativeSelect
              label={t('discussion.fields.source')}
              value={words.source}
              data={handSources.map((value) => ({ value, label: t(`discussion.sources.${value}`) }))}
              onChange={(event) => {
                const source = handSources.find((one) => one === event.currentTarget.value);
                if (source) set({ source });
              }}
            />
            <TextInput
              type="date"
              label={t('discussion.fields.receivedOn')}
              value={words.receivedOn}
              max={todayIn(Date.now())}
              onChange={(event) => set({ receivedOn: event.currentTarget.value })}
            />
            {text('author', 300)}
            {text('affiliation', 500)}
            <NativeSelect
              label={t('discussion.fields.kind')}
              value={words.kind}
              data={remarkKinds.map((value) => ({ value, label: t(`discussion.kinds.${value}`) }))}
              onChange={(event) => {
                const kind = remarkKinds.find((one) => one === event.currentTarget.value);
                if (kind) set({ kind });
              }}
            />
            <NativeSelect
              label={t('discussion.fields.section')}
              value={words.section ?? ''}
              data={[
                { value: '', label: t('discussion.fields.anySection') },
                ...sectionKeys.map((value) => ({ value, label: sectionName(value, language) })),
              ]}
              onChange={(event) =>
                set({ section: sectionKeys.find((one) => one === event.currentTarget.value) ?? null })
              }
            />
          </SimpleGrid>
          {text('sourceNote', 2000)}
          <Textarea
            label={t('discussion.fields.text')}
            autosize
            minRows={4}
            maxRows={14}
            value={words.text}
            data-autofocus
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons action={t('discussion.form.save')} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
