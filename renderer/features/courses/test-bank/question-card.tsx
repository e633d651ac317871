import { ActionIcon, List, NativeSelect } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { offerBack } from '#renderer/components/offer-back.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { updateQuestion } from '#renderer/data/courses/test-bank.ts';
import { written } from '#renderer/data/written.ts';
import type { TestQuestion } from '#shared/model/course/test.ts';
import { cellMark } from '../intake/grid/use-grid-focus.ts';
import { AnswerLine } from './answer-line.tsx';
import type { Bank } from './bank.ts';
import classes from './test-bank.module.css';

interface QuestionCardProps {
  bank: Bank;
  question: TestQuestion;
  /** Among the questions of its language. */
  number: number;
  /** Its place in the list. */
  line: number;
}

/** Does it, or says why it was not stored. */
async function attempt(write: () => Promise<unknown>): Promise<void> {
  const done = await written(write, null);
  if (!done.ok) tellProblem(done.problem);
}

/** A question with its answers, all of which save themselves, and what is wrong with it (O10-20). */
export function QuestionCard({ bank, question, number, line }: QuestionCardProps) {
  const { t } = useTranslation(['courses', 'problems']);
  const permission = usePartPermission();
  const { input } = useDraftInput({
    key: `testQuestions:${question.id}:text`,
    stored: question.text,
    save: (text) => updateQuestion(question, { text }),
  });
  const faults = bank.checked.faults.get(question.id) ?? [];
  const choose = (rightAnswerId: string) => {
    if (permission.allowed) void attempt(() => updateQuestion(question, { rightAnswerId }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const answer =
      event.altKey && /^Digit[1-9]$/u.test(event.code)
        ? question.answers[Number(event.code.slice(5)) - 1]
        : undefined;
    if (!answer) return;
    event.preventDefault();
    choose(answer.id);
  };
  return (
    <fieldset
      className={classes.card}
      lang={question.language}
      onKeyDown={onKeyDown}
      data-faulty={faults.length > 0 || undefined}
    >
      <legend className={classes.number}>{t('testBank.number', { number })}</legend>
      <div className={classes.head}>
        <textarea
          {...input}
          {...cellMark({ line, column: 'text' })}
          className={classes.text}
          rows={1}
          maxLength={5_000}
          aria-label={t('testBank.textOf', { number })}
          placeholder={t('testBank.text')}
        />
        <RemoveButton question={question} number={number} />
      </div>
      {question.answers.map((answer, place) => (
        <AnswerLine
          key={answer.id}
          question={question}
          answer={answer}
          place={place}
          line={line}
          number={number}
          onChoose={choose}
        />
      ))}
      <TopicChoice bank={bank} question={question} number={number} />
      {faults.length > 0 && (
        <List size="sm" listStyleType="none" withPadding={false} className={classes.faults ?? ''}>
          {faults.map(({ code, params }) => (
            <List.Item key={code}>{t(`problems:${code}`, params ?? {})}</List.Item>
          ))}
        </List>
      )}
    </fieldset>
  );
}

function RemoveButton({ question, number }: Pick<QuestionCardProps, 'question' | 'number'>) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const remove = () =>
    attempt(async () => {
      await updateQuestion(question, { deletedAt: new Date().toISOString() });
      offerBack({
        id: `question-${question.id}`,
        message: t('testBank.removed', { number }),
        button: t('testBank.undo'),
        bringBack: () => attempt(() => updateQuestion(question, { deletedAt: null })),
      });
    });
  return (
    <NeedsPermission permission={permission}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('testBank.remove', { number })}
        onClick={() => void remove()}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </NeedsPermission>
  );
}

function TopicChoice({ bank, question, number }: Omit<QuestionCardProps, 'line'>) {
  const { t } = useTranslation('courses');
  const { allowed } = usePartPermission();
  const { curriculumRowId } = question;
  const known = bank.topics.some(({ id }) => id === curriculumRowId);
  return (
    <NativeSelect
      size="xs"
      aria-label={t('testBank.topicOf', { number })}
      disabled={!allowed}
      value={known ? (curriculumRowId ?? '') : ''}
      onChange={(event) => {
        const topic = event.currentTarget.value || null;
        void attempt(() => updateQuestion(question, { curriculumRowId: topic }));
      }}
      data={[
        { value: '', label: t('testBank.noTopic') },
        ...bank.topics.map(({ id, title }) => ({ value: id, label: title || '—' })),
      ]}
    />
  );
}
