import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentLanguages } from '#shared/model/organisation.ts';
import type { CheckedQuestion, QuestionFate } from '#shared/test-bank/check-questions.ts';
import type { Bank } from '../bank.ts';
import { PreviewQuestions } from './preview-questions.tsx';
import type { QuestionImport } from './use-question-import.ts';

function countFates(checked: readonly CheckedQuestion[]): Record<QuestionFate, number> {
  const count = { ready: 0, faulty: 0, repeated: 0, here: 0 };
  for (const { fate } of checked) count[fate] += 1;
  return count;
}

interface CheckStepProps {
  work: QuestionImport;
  checked: readonly CheckedQuestion[];
  bank: Bank;
}

/** Every question of the file with what becomes of it, before any is stored. */
export function CheckStep({ work, checked, bank: { topics } }: CheckStepProps) {
  const { t } = useTranslation('courses');
  const [onlyLeft, setOnlyLeft] = useState(false);
  const counts = countFates(checked);
  const shown = useMemo(
    () => (onlyLeft ? checked.filter(({ fate }) => fate !== 'ready') : checked),
    [checked, onlyLeft],
  );
  return (
    <Stack gap="sm">
      <Group gap="sm" align="end">
        <NativeSelect
          label={t('testBank.language')}
          value={work.language}
          onChange={(event) => work.setLanguage(event.currentTarget.value === 'ru' ? 'ru' : 'kk')}
          data={documentLanguages.map((value) => ({ value, label: t(`trainees.languages.${value}`) }))}
        />
        <NativeSelect
          flex="1 1 14rem"
          label={t('testBank.imports.topic')}
          value={work.topic}
          onChange={(event) => work.setTopic(event.currentTarget.value)}
          data={[
            { value: '', label: t('testBank.noTopic') },
            ...topics.map(({ id, title }) => ({ value: id, label: title || '—' })),
          ]}
        />
      </Group>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('testBank.imports.counts', { ...counts, all: checked.length })}
        </Text>
        <Checkbox
          label={t('testBank.imports.onlyLeft')}
          checked={onlyLeft}
          onChange={(event) => setOnlyLeft(event.currentTarget.checked)}
        />
      </Group>
      <PreviewQuestions shown={shown} language={work.language} />
      <Group justify="end">
        <Button variant="default" onClick={work.back} disabled={work.busy}>
          {t('testBank.imports.otherFile')}
        </Button>
        <Button disabled={counts.ready === 0} loading={work.busy} onClick={() => void work.store()}>
          {t('testBank.imports.bring', { count: counts.ready })}
        </Button>
      </Group>
    </Stack>
  );
}
