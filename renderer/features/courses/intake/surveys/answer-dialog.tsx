import { Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useTrainees } from '#renderer/data/courses/enrolments.ts';
import { type AnsweredSurvey, addResponse } from '#renderer/data/courses/surveys.ts';
import type { SurveyResponse } from '#shared/model/course/survey.ts';
import { personName } from '#shared/model/person.ts';
import { attempt } from '../trainees/attempt.ts';
import { AnswerField } from './answer-field.tsx';

interface AnswerDialogProps {
  answered: AnsweredSurvey;
  onClose: () => void;
}

/** What somebody answered on paper is typed in; the next one begins at once. */
export function AnswerDialog({ answered: { survey, responses }, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('courses');
  const trainees = useTrainees(survey.intakeId) ?? [];
  const [who, setWho] = useState('');
  const [answers, setAnswers] = useState<SurveyResponse['answers']>({});
  const [isTold, setIsTold] = useState(false);
  const [typed, setTyped] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const given = new Set(responses.map(({ enrolmentId }) => enrolmentId));
  const isEmpty = (id: string) => (answers[id] ?? []).every((one) => one.trim() === '');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsTold(true);
    if (survey.questions.some(({ id, required }) => required && isEmpty(id))) return;
    const said = Object.fromEntries(
      Object.entries(answers).map(([id, all]) => [id, all.map((one) => one.trim()).filter(Boolean)]),
    );
    const facts = { enrolmentId: who === '' ? null : who, source: 'typed' as const, answers: said };
    const answeredAt = new Date().toISOString();
    if (!(await attempt(() => addResponse(survey, { ...facts, answeredAt })))) return;
    tellDone(t('surveys.answerStored'));
    setAnswers({});
    setWho('');
    setIsTold(false);
    setTyped(typed + 1);
    form.current?.querySelector<HTMLElement>('select')?.focus();
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('surveys.answerTitle', { title: survey.title })}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form ref={form} noValidate onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <NativeSelect
            label={t('surveys.who')}
            description={t('surveys.whoHint')}
            value={who}
            data-autofocus
            data={[
              { value: '', label: t('surveys.nobody') },
              ...trainees.map(({ enrolment: { id }, person }) => ({
                value: id,
                label: personName(person),
                disabled: given.has(id),
              })),
            ]}
            onChange={(event) => setWho(event.currentTarget.value)}
          />
          {survey.questions.map((question) => (
            <AnswerField
              key={`${question.id} ${typed}`}
              question={question}
              chosen={answers[question.id] ?? []}
              isMissing={isTold && question.required && isEmpty(question.id)}
              onChoose={(chosen) => setAnswers((now) => ({ ...now, [question.id]: chosen }))}
            />
          ))}
          {survey.questions.length === 0 && <Text size="sm">{t('surveys.noQuestions')}</Text>}
          <DialogButtons
            action={t('surveys.storeAnswer')}
            disabled={survey.questions.length === 0}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
