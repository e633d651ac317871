import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StepWords } from '#renderer/data/development/step-edits.ts';
import { todayIn } from '#shared/calendar/plain-date.ts';
import type { OpenStep } from './next-steps.ts';

/** What a person types with a step. */
export type SaidWithStep = Required<Omit<StepWords, 'signed'>>;

const noteLength = 5000;

interface StepFieldsProps {
  event: OpenStep['transition']['event'];
  words: SaidWithStep;
  set: (fields: Partial<SaidWithStep>) => void;
}

/** The day that counts, where the draft is posted, and a note. */
export function StepFields({ event, words, set }: StepFieldsProps) {
  const { t } = useTranslation('development');
  return (
    <>
      <TextInput
        type="date"
        w={180}
        label={t('stepDialog.on')}
        description={t(`stepDialog.days.${event}`)}
        max={todayIn(Date.now())}
        value={words.on}
        data-autofocus
        onChange={(change) => set({ on: change.currentTarget.value })}
      />
      {event === 'publishDraft' && (
        <TextInput
          label={t('stepDialog.link')}
          description={t('stepDialog.linkHint')}
          inputMode="url"
          autoComplete="off"
          value={words.link}
          onChange={(change) => set({ link: change.currentTarget.value })}
        />
      )}
      <Textarea
        label={t('stepDialog.note')}
        autosize
        maxLength={noteLength}
        value={words.note}
        onChange={(change) => set({ note: change.currentTarget.value })}
      />
    </>
  );
}
