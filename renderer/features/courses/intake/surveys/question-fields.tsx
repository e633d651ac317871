import { Button, Checkbox, Fieldset, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { questionKinds, type SurveyQuestion } from '#shared/model/course/survey.ts';

interface QuestionFieldsProps {
  number: number;
  question: SurveyQuestion;
  isWrong: boolean;
  onChange: (next: SurveyQuestion) => void;
  onRemove: () => void;
  /** Null for the first one. */
  onUp: (() => void) | null;
}

/** One question of a survey, as it is written. */
export function QuestionFields({ number, question, isWrong, onChange, onRemove, onUp }: QuestionFieldsProps) {
  const { t } = useTranslation('courses');
  const set = (fields: Partial<SurveyQuestion>) => onChange({ ...question, ...fields });
  const { kind, text, options, required } = question;
  return (
    <Fieldset legend={t('surveys.question', { number })}>
      <Stack gap="xs">
        <Textarea
          label={t('surveys.questionText')}
          value={text}
          maxLength={2_000}
          autosize
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <Group gap="sm" align="end">
          <NativeSelect
            label={t('surveys.kind')}
            value={kind}
            data={questionKinds.map((value) => ({ value, label: t(`surveys.kinds.${value}`) }))}
            onChange={(event) => {
              const next = questionKinds.find((one) => one === event.currentTarget.value);
              if (next) set({ kind: next });
            }}
          />
          <Checkbox
            label={t('surveys.required')}
            checked={required}
            onChange={(event) => set({ required: event.currentTarget.checked })}
          />
          <Button variant="subtle" disabled={!onUp} onClick={() => onUp?.()}>
            {t('surveys.up', { number })}
          </Button>
          <Button variant="subtle" color="red" onClick={onRemove}>
            {t('surveys.removeQuestion', { number })}
          </Button>
        </Group>
        {kind !== 'text' && (
          <Textarea
            label={t(kind === 'scale' ? 'surveys.ends' : 'surveys.options')}
            description={t(kind === 'scale' ? 'surveys.endsHint' : 'surveys.optionsHint')}
            value={options.join('\n')}
            autosize
            onChange={(event) => set({ options: event.currentTarget.value.split('\n').slice(0, 100) })}
          />
        )}
        {isWrong && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {t('surveys.questionWrong')}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
