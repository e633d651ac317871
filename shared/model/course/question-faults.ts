import { foldCase } from '#shared/kazakh/fold.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import type { DocumentLanguage } from '../organisation.ts';
import type { Problem } from '../problem.ts';
import type { TestQuestion } from './test.ts';

/** A question as it is written: its answers in their order, and the place of the right one from 0; null where none is. */
export interface WrittenQuestion {
  text: string;
  answers: readonly string[];
  right: number | null;
}

/** The longest texts that the store takes, in characters. */
const longest = { question: 5_000, answer: 2_000 };

const clause = 'O10-20';
const fault = (code: string, params?: Problem['params']): Problem => ({
  ...{ code, clause },
  ...(params && { params }),
});

/** What the answers of a question are called on paper and on the screen. */
export const answerLetter = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

/** Two answers that say the same, by their places; null where there are none. */
function equalAnswers(answers: readonly string[]): [number, number] | null {
  const seen = new Map<string, number>();
  for (const [index, text] of answers.entries()) {
    const folded = foldCase(text);
    const before = seen.get(folded);
    if (folded !== '' && before !== undefined) return [before, index];
    seen.set(folded, index);
  }
  return null;
}

/**
 * Why a question cannot be drawn (O10-20). Problems: `questionEmpty`, `questionAnswerCount`, `questionAnswerEmpty`,
 * `questionAnswersEqual`, `questionWithoutRight`, `questionTooLong`.
 */
export function questionFaults({ text, answers, right }: WrittenQuestion, rules: ScoreRules): Problem[] {
  const empty = answers.flatMap((answer, index) => (answer.trim() === '' ? [answerLetter(index)] : []));
  const equal = equalAnswers(answers);
  const long = text.length > longest.question || answers.some((answer) => answer.length > longest.answer);
  return [
    text.trim() === '' && fault('questionEmpty'),
    answers.length !== rules.answersPerQuestion &&
      fault('questionAnswerCount', { count: answers.length, needed: rules.answersPerQuestion }),
    empty.length > 0 && fault('questionAnswerEmpty', { letters: empty.join(', ') }),
    equal && fault('questionAnswersEqual', { first: answerLetter(equal[0]), second: answerLetter(equal[1]) }),
    (right === null || answers[right] === undefined) && fault('questionWithoutRight'),
    long && fault('questionTooLong', longest),
  ].filter((one) => one !== false && one !== null);
}

/** A question of the bank as it is written. */
export function asWritten({ text, answers, rightAnswerId }: TestQuestion): WrittenQuestion {
  const right = answers.findIndex(({ id }) => id === rightAnswerId);
  return { text, answers: answers.map((answer) => answer.text), right: right < 0 ? null : right };
}

/** The same for questions that ask and answer the same, in whatever order their answers stand; empty for an empty one. */
export function questionKey(language: DocumentLanguage, { text, answers }: WrittenQuestion): string {
  const folded = foldCase(text);
  return folded === '' ? '' : JSON.stringify([language, folded, ...answers.map(foldCase).sort()]);
}

export interface CheckedBank {
  /** What is wrong with each question, by its id; questions without faults are not in it. */
  faults: ReadonlyMap<string, readonly Problem[]>;
  /** How many can be drawn, by language. */
  sound: Readonly<Record<DocumentLanguage, number>>;
}

/** Looks at a whole bank: what is asked twice is a fault of the later question (`questionTwice`). */
export function checkBank(questions: readonly TestQuestion[], rules: ScoreRules): CheckedBank {
  const faults = new Map<string, Problem[]>();
  const sound = { kk: 0, ru: 0 };
  const seen = new Set<string>();
  for (const question of questions) {
    const written = asWritten(question);
    const found = questionFaults(written, rules);
    const key = questionKey(question.language, written);
    if (key !== '' && seen.has(key)) found.push(fault('questionTwice'));
    seen.add(key);
    if (found.length > 0) faults.set(question.id, found);
    else sound[question.language] += 1;
  }
  return { faults, sound };
}

/** Tells that a language has too few questions for a test: `bankTooSmall` with how many there are and are needed. */
export const bankProblem = (count: number, rules: ScoreRules): Problem | null =>
  count < rules.questions ? fault('bankTooSmall', { count, needed: rules.questions }) : null;
