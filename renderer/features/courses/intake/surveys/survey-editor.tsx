import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { updateSurvey } from '#renderer/data/courses/surveys.ts';
import type { Survey, SurveyQuestion } from '#shared/model/course/survey.ts';
import { safeLink } from '#shared/model/safe-link.ts';
import { attempt } from '../trainees/attempt.ts';
import { QuestionFields } from './question-fields.tsx';

interface SurveyEditorProps {
  survey: Survey;
  onClose: () => void;
}

const newQuestion = (): SurveyQuestion => ({
  ...{ id: crypto.randomUUID(), kind: 'one', text: '', required: true, options: [] },
});

/** What may not be stored: a question without words, a choice of less than two. */
const isWhole = ({ kind, text, options }: SurveyQuestion): boolean =>
  text.trim() !== '' && (kind === 'text' || kind === 'scale' || options.length >= 2);

const tidy = (question: SurveyQuestion): SurveyQuestion => ({
  ...question,
  text: question.text.trim(),
  options: [...new Set(question.options.map((one) => one.trim()).filter(Boolean))],
});

/** The words and the questions of a survey. */
export function SurveyEditor({ survey, onClose }: SurveyEditorProps) {
  const { t } = useTranslation('courses');
  const [title, setTitle] = useState(survey.title);
  const [introduction, setIntroduction] = useState(survey.introduction);
  const [link, setLink] = useState(survey.link);
  const [questions, setQuestions] = useState<readonly SurveyQuestion[]>(survey.questions);
  const [isTold, setIsTold] = useState(false);
  const isWrongLink = link.trim() !== '' && !safeLink(link.trim());
  const tidied = questions.map(tidy);
  const replace = (index: number, next: readonly SurveyQuestion[]) =>
    setQuestions([...questions.slice(0, index), ...next, ...questions.slice(index + 1)]);
  const moveUp = (index: number) => {
    const [before, own] = [questions[index - 1], questions[index]];
    if (before && own) setQuestions(questions.with(index - 1, own).with(index, before));
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsTold(true);
    if (isWrongLink || !tidied.every(isWhole)) return;
    const words = { title: title.trim(), introduction: introduction.trim(), link: link.trim() };
    if (await attempt(() => updateSurvey(survey, { ...words, questions: tidied }))) onClose();
  };
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('surveys.edit')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <TextInput
            label={t('surveys.title')}
            value={title}
            maxLength={500}
            data-autofocus
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label={t('surveys.introduction')}
            value={introduction}
            maxLength={5_000}
            autosize
            onChange={(event) => setIntroduction(event.currentTarget.value)}
          />
          <TextInput
            type="url"
            label={t('surveys.link')}
            description={t('surveys.linkHint')}
            value={link}
            maxLength={2_000}
            error={isWrongLink && t('trainees.groups.linkWrong')}
            onChange={(event) => setLink(event.currentTarget.value)}
          />
          {questions.map((question, index) => (
            <QuestionFields
              key={question.id}
              number={index + 1}
              question={question}
              isWrong={isTold && !isWhole(tidy(question))}
              onChange={(next) => replace(index, [next])}
              onRemove={() => replace(index, [])}
              onUp={index > 0 ? () => moveUp(index) : null}
            />
          ))}
          <Group>
            <Button variant="light" onClick={() => setQuestions([...questions, newQuestion()])}>
              {t('surveys.addQuestion')}
            </Button>
          </Group>
          <DialogButtons action={t('trainees.save')} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
