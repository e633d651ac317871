import { useState } from 'react';
import { recordAttempt } from '#renderer/data/courses/attempts.ts';
import { type FormPeople, formPeople } from '#renderer/data/courses/form-people.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import { askSheets } from '#renderer/workers/sheets.ts';
import { openedFileLimit } from '#shared/bridge-arguments.ts';
import type { ScoreScale } from '#shared/google-forms/form-score.ts';
import { type DateOrder, dateOrderOf } from '#shared/google-forms/form-stamp.ts';
import type { FormAnswers } from '#shared/google-forms/read-form.ts';
import { type KeptResult, type ScoreRow, scoreRows } from '#shared/google-forms/score-rows.ts';
import { failure, type Outcome, type Problem, success } from '#shared/model/problem.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import { cellText } from '#shared/sheets/sheet.ts';

interface SeenScores extends FormPeople {
  form: FormAnswers;
  order: DateOrder;
  scale: ScoreScale | null;
  keep: KeptResult;
}

/** What came of the rows: those that were refused say why. */
export interface BroughtScores {
  stored: number;
  refused: { row: ScoreRow; problem: Problem }[];
}

async function readFile(file: File, intakeId: string): Promise<Outcome<SeenScores>> {
  if (file.size > openedFileLimit) return failure('fileTooLarge', { limit: openedFileLimit / 1024 / 1024 });
  const form = await askSheets('form', { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name });
  if (!form.ok) return form;
  const { columns, rows } = form.value;
  if (columns.every(({ meaning }) => meaning.kind !== 'score'))
    return failure('formWithoutScores', { name: file.name }, 'O10-28');
  const found = await formPeople(intakeId, form.value, keySeals);
  if (!found.ok) return found;
  const stamp = columns.find(({ meaning }) => meaning.kind === 'stamp');
  const stamps = stamp ? rows.map((row) => cellText(row[stamp.index])) : [];
  const order = dateOrderOf(stamps) ?? 'dayFirst';
  return success({ ...found.value, form: form.value, order, scale: null, keep: 'first' });
}

/** Stores the ready rows one by one: a row that is refused keeps none of the others back. */
async function bring(intakeId: string, rows: readonly ScoreRow[], onDone: (done: number) => void) {
  const ready = rows.filter(({ state }) => state === 'ready');
  const brought: BroughtScores = { stored: 0, refused: [] };
  for (const [index, row] of ready.entries()) {
    const { enrolmentId, rightAnswers, sentAt } = row;
    if (enrolmentId === null || rightAnswers === null) continue;
    const done = await recordAttempt({
      ...{ intakeId, enrolmentId, rightAnswers, testId: `google:${intakeId}` },
      ...{
        variant: null,
        way: 'import',
        startedAt: null,
        endedAt: sentAt,
        answers: {},
        events: [],
        note: '',
      },
    });
    if (done.ok) brought.stored += 1;
    else brought.refused.push({ row, problem: done.problem });
    onDone(index + 1);
  }
  return brought;
}

/** The way of a Google test's results into an intake (O10-28). */
export function useFormScores(intakeId: string, rules: ScoreRules) {
  const [seen, setSeen] = useState<SeenScores | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [brought, setBrought] = useState<BroughtScores | null>(null);
  const rows = seen ? scoreRows(seen.form, { ...seen, rules }) : [];

  async function during(act: () => Promise<void>) {
    setProblem(null);
    setDone(0);
    try {
      await act();
    } catch (error) {
      setProblem(saveProblem(error));
    } finally {
      setDone(null);
    }
  }

  return {
    ...{ seen, rows, done, problem, brought },
    set: (fields: Partial<Pick<SeenScores, 'order' | 'scale' | 'keep'>>) =>
      setSeen((now) => now && { ...now, ...fields }),
    /** A person says whom a row names; null: nobody. */
    name: (line: number, id: string | null) =>
      setSeen(
        (now) =>
          now && {
            ...now,
            people: now.people.map((one, at) =>
              at + 2 === line ? { ...one, id, by: id === null ? null : ('name' as const) } : one,
            ),
          },
      ),
    read: (file: File) =>
      during(async () => {
        const read = await readFile(file, intakeId);
        if (read.ok) setSeen(read.value);
        else setProblem(read.problem);
      }),
    store: () => during(async () => setBrought(await bring(intakeId, rows, setDone))),
  };
}
export type FormScores = ReturnType<typeof useFormScores>;
