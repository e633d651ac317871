import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { writeAnswer } from '#renderer/data/courses/test-bank.ts';
import { answerLetter } from '#shared/model/course/question-faults.ts';
import type { TestQuestion } from '#shared/model/course/test.ts';
import { cellMark } from '../intake/grid/use-grid-focus.ts';
import classes from './test-bank.module.css';

interface AnswerLineProps {
  question: TestQuestion;
  answer: TestQuestion['answers'][number];
  /** From 0. */
  place: number;
  line: number;
  number: number;
  onChoose: (answerId: string) => void;
}

/** An answer of a question: whether it is the right one, its letter and its text. */
export function AnswerLine({ question, answer, place, line, number, onChoose }: AnswerLineProps) {
  const { t } = useTranslation('courses');
  const { allowed } = usePartPermission();
  const letter = answerLetter(place);
  const { input } = useDraftInput({
    key: `testQuestions:${question.id}:${answer.id}`,
    stored: answer.text,
    save: (text) => writeAnswer(question, answer.id, text),
  });
  const isRight = question.rightAnswerId === answer.id;
  return (
    <div className={classes.answer} data-right={isRight || undefined}>
      <label className={classes.mark}>
        <input
          type="radio"
          name={`right-${question.id}`}
          checked={isRight}
          disabled={!allowed}
          aria-label={t('testBank.right', { letter, number })}
          onChange={() => onChoose(answer.id)}
        />
        <span aria-hidden>{letter})</span>
      </label>
      <input
        {...input}
        {...cellMark({ line, column: String(place) })}
        className={classes.text}
        autoComplete="off"
        maxLength={2_000}
        aria-label={t('testBank.answerOf', { letter, number })}
      />
    </div>
  );
}
