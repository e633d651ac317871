import type { SurveyQuestion } from '#shared/model/course/survey.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { cellText } from '#shared/sheets/sheet.ts';
import { answersOfCell } from './form-responses.ts';
import { type DateOrder, instantOfStamp } from './form-stamp.ts';
import type { RowPerson } from './match-people.ts';
import type { FormAnswers } from './read-form.ts';

/** How the rows of a form are read. */
export interface RowsReading {
  /** All questions of the survey. */
  asked: readonly SurveyQuestion[];
  /** The question that a column answers, by the column's index. */
  chosen: ReadonlyMap<number, string>;
  /** Whom each row names. */
  people: readonly RowPerson[];
  order: DateOrder;
}

/** What one person answered, and `key`, which the same row has each time that it is read. */
export interface SurveyRow {
  key: string;
  enrolmentId: string | null;
  answeredAt: string;
  answers: Record<string, string[]>;
}

/** FNV-1a over the text, as eight hexadecimal digits: tells rows of one moment apart, and guards nothing. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/**
 * The rows of a form as responses. Who answered twice has the last answer, for Google lets people send a form again.
 * Problems: `formStampWrong` with the line, for a stamp that is no moment; `formEmpty` where no column is taken.
 */
export function surveyRows(form: FormAnswers, reading: RowsReading): Outcome<SurveyRow[]> {
  const { asked, chosen, people, order } = reading;
  const stamp = form.columns.find(({ meaning }) => meaning.kind === 'stamp');
  const questions = new Map(asked.map((question) => [question.id, question]));
  if (chosen.size === 0) return failure('formEmpty', { name: form.name });
  const rows = new Map<string, SurveyRow>();
  for (const [index, row] of form.rows.entries()) {
    const told = stamp ? cellText(row[stamp.index]) : '';
    const answeredAt = told === '' ? '' : instantOfStamp(told, order);
    if (answeredAt === null) return failure('formStampWrong', { line: index + 2, stamp: told });
    const answers = Object.fromEntries(
      [...chosen].flatMap(([column, id]) => {
        const question = questions.get(id);
        const said = question ? answersOfCell(row[column], question) : [];
        return said.length > 0 ? [[id, said]] : [];
      }),
    );
    const enrolmentId = people[index]?.id ?? null;
    const key = `${answeredAt}:${shortHash(row.map(cellText).join('\u0001'))}`;
    const before = enrolmentId === null ? undefined : rows.get(enrolmentId);
    if (before && before.answeredAt > answeredAt) continue;
    rows.set(enrolmentId ?? `${key}:${index}`, { key, enrolmentId, answeredAt, answers });
  }
  return success([...rows.values()]);
}
