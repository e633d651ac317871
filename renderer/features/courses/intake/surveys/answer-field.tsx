import { Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SurveyQuestion } from '#shared/model/course/survey.ts';
import { answerLabel, choicesOf } from '#shared/survey/survey-results.ts';

interface AnswerFieldProps {
  question: SurveyQuestion;
  chosen: readonly string[];
  isMissing: boolean;
  onChoose: (chosen: string[]) => void;
}

/** The field of one question by its kind. */
export function AnswerField({ question, chosen, isMissing, onChoose }: AnswerFieldProps) {
  const { t } = useTranslation('courses');
  const { kind, text, required } = question;
  const error = isMissing && t('surveys.answerMissing');
  if (kind === 'text')
    return (
      <Textarea
        label={text}
        required={required}
        error={error}
        value={chosen[0] ?? ''}
        maxLength={10_000}
        autosize
        onChange={(event) => onChoose([event.currentTarget.value])}
      />
    );
  const choices = choicesOf(question);
  if (kind === 'several')
    return (
      <Checkbox.Group label={text} required={required} error={error} value={[...chosen]} onChange={onChoose}>
        <Stack gap={10} mt={8}>
          {choices.map((one) => (
            <Checkbox key={one} value={one} label={one} />
          ))}
        </Stack>
      </Checkbox.Group>
    );
  return (
    <Radio.Group
      label={text}
      required={required}
      error={error}
      value={chosen[0] ?? ''}
      onChange={(value) => onChoose([value])}
    >
      <Stack gap={10} mt={8}>
        {choices.map((one) => (
          <Radio key={one} value={one} label={answerLabel(question, one)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
