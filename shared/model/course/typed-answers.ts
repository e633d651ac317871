import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import { failure, type Outcome, success } from '../problem.ts';
import { answerLetter } from './question-faults.ts';
import type { DrawnQuestion, TestAttempt } from './test.ts';

const lookAlikes: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E' };
const notAnswered = ['-', '–', '0', '.'];

/**
 * The answers of a sheet as somebody types them: a letter or a number from 1 for each question, a dash where there is
 * none; spaces do not count, Cyrillic letters that look Latin do. Gives the places of the answers from 0, null where
 * there is none. Problems: `answerKeyWrong` names the first key that is none, `answerKeysMany` too many of them. Fewer
 * than there are questions are no problem while somebody types.
 */
export function readTypedAnswers(text: string, rules: ScoreRules): Outcome<(number | null)[]> {
  const keys = [...text.toUpperCase()].filter((key) => key.trim() !== '');
  const letters = Array.from({ length: rules.answersPerQuestion }, (_, place) => answerLetter(place));
  const places: (number | null)[] = [];
  for (const [index, key] of keys.entries()) {
    const place = letters.indexOf(lookAlikes[key] ?? key);
    const counted = /[1-9]/u.test(key) ? Number(key) - 1 : -1;
    const found = place >= 0 ? place : counted;
    if (notAnswered.includes(key)) places.push(null);
    else if (found >= 0 && found < letters.length) places.push(found);
    else return failure('answerKeyWrong', { key, question: index + 1, letters: letters.join(', ') });
  }
  return places.length > rules.questions
    ? failure('answerKeysMany', { count: places.length, needed: rules.questions }, 'O10-29')
    : success(places);
}

/** Answers by their places in a variant, as an attempt has them. */
export const chosenAnswers = (
  variant: readonly DrawnQuestion[],
  places: readonly (number | null)[],
): TestAttempt['answers'] =>
  Object.fromEntries(
    variant.flatMap(({ questionId, answers }, index): [string, string][] => {
      const answer = answers[places[index] ?? -1];
      return answer ? [[questionId, answer.id]] : [];
    }),
  );

/** The letters of an attempt as they stand on the sheet, a dash for what was not answered: «ABC-C …». */
export function writtenAnswers(variant: readonly DrawnQuestion[], answers: TestAttempt['answers']): string {
  const letters = variant.map((question) => {
    const place = question.answers.findIndex(({ id }) => id === answers[question.questionId]);
    return place < 0 ? '-' : answerLetter(place);
  });
  return letters.join('').replace(/.{5}(?=.)/gu, '$& ');
}
