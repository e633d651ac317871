import { useState } from 'react';
import { type FormPeople, formPeople } from '#renderer/data/courses/form-people.ts';
import { type ImportedResponses, importResponses } from '#renderer/data/courses/surveys.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import { askSheets, cancelSheetTasks } from '#renderer/workers/sheets.ts';
import { openedFileLimit } from '#shared/bridge-arguments.ts';
import { matchQuestions, questionOfColumn } from '#shared/google-forms/form-responses.ts';
import { type DateOrder, dateOrderOf, isOrderOpen } from '#shared/google-forms/form-stamp.ts';
import type { FormAnswers } from '#shared/google-forms/read-form.ts';
import { surveyRows } from '#shared/google-forms/survey-rows.ts';
import type { Survey, SurveyQuestion } from '#shared/model/course/survey.ts';
import { failure, type Outcome, type Problem, success } from '#shared/model/problem.ts';
import { cellText } from '#shared/sheets/sheet.ts';

/** A form as it is looked at before it is brought in. */
export interface SeenForm extends FormPeople {
  form: FormAnswers;
  /** By the column's index: the question's id; `new` makes one; null leaves the column out. */
  questions: ReadonlyMap<number, string | null>;
  /** Null: the dates can be read in two ways, and a person says which. */
  order: DateOrder | null;
  asksOrder: boolean;
}

/** Stands for a question that the survey does not have yet. */
export const newQuestion = 'new';

const stampsOf = ({ columns, rows }: FormAnswers): string[] => {
  const stamp = columns.find(({ meaning }) => meaning.kind === 'stamp');
  return stamp ? rows.map((row) => cellText(row[stamp.index])) : [];
};

async function readFile(file: File, survey: Survey): Promise<Outcome<SeenForm>> {
  if (file.size > openedFileLimit) return failure('fileTooLarge', { limit: openedFileLimit / 1024 / 1024 });
  const form = await askSheets('form', { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name });
  if (!form.ok) return form;
  const found = await formPeople(survey.intakeId, form.value, keySeals);
  if (!found.ok) return found;
  const stamps = stampsOf(form.value);
  const matched = matchQuestions(form.value.columns, survey.questions);
  return success({
    ...found.value,
    form: form.value,
    questions: new Map([...matched].map(([index, id]) => [index, id ?? newQuestion])),
    order: dateOrderOf(stamps) ?? (isOrderOpen(stamps) ? null : 'dayFirst'),
    asksOrder: isOrderOpen(stamps),
  });
}

/** The questions that a form adds to a survey, and which question each column answers then. */
function withNewQuestions({ form, questions }: SeenForm) {
  const added: SurveyQuestion[] = [];
  const chosen = new Map<number, string>();
  for (const column of form.columns) {
    const id = questions.get(column.index);
    if (!id) continue;
    const question = id === newQuestion ? questionOfColumn(column, form.rows, crypto.randomUUID()) : null;
    if (question) added.push(question);
    chosen.set(column.index, question?.id ?? id);
  }
  return { added, chosen };
}

/** The way of a Google form's answers into a survey: a file, its columns, its rows (O10-26, O10-27). */
export function useFormImport(survey: Survey) {
  const [seen, setSeen] = useState<SeenForm | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState<ImportedResponses | null>(null);

  async function during<T>(act: () => Promise<Outcome<T>>, then: (value: T) => void) {
    setProblem(null);
    setBusy(true);
    try {
      const outcome = await act();
      if (outcome.ok) then(outcome.value);
      else setProblem(outcome.problem);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setProblem(saveProblem(error));
    } finally {
      setBusy(false);
    }
  }

  async function store(whole: SeenForm): Promise<Outcome<ImportedResponses>> {
    const { form, people, order } = whole;
    if (order === null) return failure('formOrderOpen');
    const { added, chosen } = withNewQuestions(whole);
    const asked = [...survey.questions, ...added];
    const rows = surveyRows(form, { asked, chosen, people, order });
    return rows.ok ? success(await importResponses({ survey, added, responses: rows.value })) : rows;
  }

  return {
    ...{ seen, busy, problem, done, setSeen },
    read: (file: File) => during(() => readFile(file, survey), setSeen),
    store: (form: SeenForm) => during(() => store(form), setDone),
    stop: cancelSheetTasks,
  };
}
export type FormImportWork = ReturnType<typeof useFormImport>;
