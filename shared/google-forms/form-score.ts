import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import { type Cell, cellText } from '#shared/sheets/sheet.ts';

const shape = /^\s*(\d+(?:[.,]\d+)?)\s*(?:\/\s*(\d+(?:[.,]\d+)?))?\s*$/u;
const number = (text: string) => Number(text.replace(',', '.'));

/** What the points of a form are of: a point for each right answer, or the points that the regulation gives. */
export type ScoreScale = 'answers' | 'points';

/**
 * Right answers that a form's score tells (O10-29): «15 / 20» counts answers, «30 / 40» points of two. A score without a
 * denominator is of `scale`; null: it must be asked, `scoreScaleUnknown`. Problems: `scoreIsDate` where a spreadsheet made
 * a date of «10/20», `scoreUnreadable`, `scoreOfOther` for another denominator, `scoreNotWhole`. Null: no score.
 */
export function rightAnswersOf(
  cell: Cell,
  scale: ScoreScale | null,
  { questions, pointsPerAnswer, clause }: ScoreRules,
): Outcome<number | null> {
  const text = cellText(cell);
  if (text === '') return success(null);
  if (/^\d{4}-\d{2}-\d{2}|^\d{1,2}[.-]\p{L}|^\d{1,2}\.\d{1,2}\.\d{2,4}/u.test(text))
    return failure('scoreIsDate', { score: text }, clause);
  const [, got, of] = shape.exec(text) ?? [];
  if (got === undefined) return failure('scoreUnreadable', { score: text }, clause);
  const most = questions * pointsPerAnswer;
  const known = of === undefined ? scale : scaleOf(number(of), questions, most);
  if (known === null)
    return of === undefined
      ? failure('scoreScaleUnknown', { score: text }, clause)
      : failure('scoreOfOther', { score: text, questions, most }, clause);
  const answers = known === 'answers' ? number(got) : number(got) / pointsPerAnswer;
  if (!Number.isInteger(answers)) return failure('scoreNotWhole', { score: text }, clause);
  return answers <= questions
    ? success(answers)
    : failure('scoreTooHigh', { score: text, questions, most }, clause);
}

const scaleOf = (of: number, questions: number, most: number): ScoreScale | null =>
  of === questions ? 'answers' : of === most ? 'points' : null;
