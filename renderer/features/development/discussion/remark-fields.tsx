import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { RemarkWords } from '#renderer/data/development/remarks.ts';
import { todayIn } from '#shared/calendar/plain-date.ts';
import { remarkKinds } from '#shared/model/development/remark.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import { handSources } from './hand-sources.ts';

interface RemarkFieldsProps {
  words: RemarkWords;
  set: (fields: Partial<RemarkWords>) => void;
}

/** What is known of a remark: where it came from, who wrote it, what it is about, its words. */
export function RemarkFields({ words, set }: RemarkFieldsProps) {
  const { t } = useTranslation('development');
  const language = useTextLanguage();
  const text = (field: 'author' | 'affiliation' | 'sourceNote', maxLength: number) => (
    <TextInput
      label={t(`discussion.fields.${field}`)}
      value={words[field]}
      maxLength={maxLength}
      autoComplete="off"
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
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
    </>
  );
}
