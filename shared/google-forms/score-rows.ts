import type { Problem } from '#shared/model/problem.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import { cellText } from '#shared/sheets/sheet.ts';
import { rightAnswersOf, type ScoreScale } from './form-score.ts';
import { type DateOrder, instantOfStamp } from './form-stamp.ts';
import type { RowPerson } from './match-people.ts';
import type { FormAnswers } from './read-form.ts';

/** Which result counts of somebody who sent the form several times. */
export const keptResults = ['first', 'last', 'best'] as const;
export type KeptResult = (typeof keptResults)[number];

export interface ScoreReading {
  /** Whom each row names, or a person said that it names. */
  people: readonly RowPerson[];
  /** Of scores without a denominator. */
  scale: ScoreScale | null;
  keep: KeptResult;
  order: DateOrder;
  rules: ScoreRules;
}

/** A row of a form with the result of a test. */
export interface ScoreRow {
  /** The line of the file, from 1. */
  line: number;
  /** What the row says of who it is. */
  said: string;
  enrolmentId: string | null;
  /** ISO 8601 instant; null where the row tells none. */
  sentAt: string | null;
  rightAnswers: number | null;
  /** `ready` comes in; `unknown` names nobody; `wrong` has no score that can be read; `other`: another row counts. */
  state: 'ready' | 'unknown' | 'wrong' | 'other';
  problem: Problem | null;
}

/** The results that a form tells (O10-28, O10-29), each row with what becomes of it. */
export function scoreRows(form: FormAnswers, reading: ScoreReading): ScoreRow[] {
  const rows = form.rows.map((_, index) => scoreRow(form, index, reading));
  const ready = rows.filter(({ state }) => state === 'ready');
  const kept = new Map<string, ScoreRow>();
  for (const row of ready) {
    const id = row.enrolmentId ?? '';
    const before = kept.get(id);
    if (!before || counts(row, before, reading.keep)) kept.set(id, row);
  }
  return rows.map((row) =>
    row.state === 'ready' && kept.get(row.enrolmentId ?? '') !== row ? { ...row, state: 'other' } : row,
  );
}

function scoreRow(form: FormAnswers, index: number, { people, scale, order, rules }: ScoreReading): ScoreRow {
  const column = (kind: 'stamp' | 'score') =>
    form.columns.find(({ meaning }) => meaning.kind === kind)?.index;
  const cell = (at: number | undefined) => (at === undefined ? null : (form.rows[index]?.[at] ?? null));
  const person = people[index];
  const enrolmentId = person?.id ?? null;
  const found = rightAnswersOf(cell(column('score')), scale, rules);
  const row = {
    ...{ line: index + 2, said: person?.said ?? '', enrolmentId },
    sentAt: instantOfStamp(cellText(cell(column('stamp'))), order),
  };
  if (!found.ok) return { ...row, rightAnswers: null, state: 'wrong', problem: found.problem };
  if (found.value === null)
    return {
      ...row,
      rightAnswers: null,
      state: 'wrong',
      problem: { code: 'scoreEmpty', clause: rules.clause },
    };
  return {
    ...row,
    ...{ rightAnswers: found.value, state: enrolmentId === null ? 'unknown' : 'ready', problem: null },
  };
}

/** Whether a later row takes the place of the one before it. Rows of a form stand in the order in which they came. */
const counts = (row: ScoreRow, before: ScoreRow, keep: KeptResult): boolean =>
  keep === 'last' || (keep === 'best' && (row.rightAnswers ?? 0) > (before.rightAnswers ?? 0));
