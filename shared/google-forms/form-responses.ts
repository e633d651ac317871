import { foldForSearch } from '#shared/kazakh/fold.ts';
import type { SurveyQuestion } from '#shared/model/course/survey.ts';
import { type Cell, cellText } from '#shared/sheets/sheet.ts';
import { scaleMarks } from '#shared/survey/survey-results.ts';
import type { FormColumn } from './form-columns.ts';
import type { FormAnswers } from './read-form.ts';

const folded = (text: string) => foldForSearch(text.replaceAll(/\s+/gu, ' ').trim());

/**
 * The question that each column answers, by the column's index: its heading is the question's text, Kazakh and Russian
 * letters alike, and each question is found once. Null: none is found.
 */
export function matchQuestions(
  columns: readonly FormColumn[],
  questions: readonly SurveyQuestion[],
): Map<number, string | null> {
  const free = new Map(questions.map(({ id, text }) => [id, folded(text)]));
  const asked = columns.filter(({ meaning }) => meaning.kind === 'question');
  return new Map(
    asked.map(({ index, heading }) => {
      const found = [...free].find(([, text]) => text !== '' && text === folded(heading))?.[0] ?? null;
      if (found !== null) free.delete(found);
      return [index, found];
    }),
  );
}

/** More different answers than that are texts, and no choice. */
const mostOptions = 12;

/** A question as its answers show it: a scale where all are marks, a choice where few answers repeat, else a text. */
export function questionOfColumn(
  { index, heading }: FormColumn,
  rows: FormAnswers['rows'],
  id: string,
): SurveyQuestion {
  const answers = rows.map((row) => cellText(row[index])).filter(Boolean);
  const different = [...new Set(answers)];
  const isScale = answers.length > 0 && different.every((one) => scaleMarks.some((mark) => mark === one));
  const isChoice = different.length <= mostOptions && different.length * 2 <= answers.length;
  const kind = isScale ? 'scale' : isChoice ? 'one' : 'text';
  return {
    id,
    kind,
    text: heading.slice(0, 2_000),
    required: false,
    options: kind === 'one' ? different : [],
  };
}

/**
 * What a cell answers to a question. Of several that may be chosen Google joins the chosen ones by `;` or by `, `: an
 * option that has a comma of its own is found first.
 */
export function answersOfCell(cell: Cell | undefined, question: SurveyQuestion): string[] {
  const text = cellText(cell).slice(0, 10_000);
  if (text === '') return [];
  if (question.kind !== 'several') return [text];
  if (text.includes(';')) return split(text, ';');
  const known = question.options.filter((option) => `, ${text}, `.includes(`, ${option}, `));
  const rest = known.reduce((left, option) => left.replace(`, ${option}, `, ', '), `, ${text}, `);
  return [...known, ...split(rest, ', ')];
}

const split = (text: string, by: string): string[] =>
  text
    .split(by)
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== ',');
