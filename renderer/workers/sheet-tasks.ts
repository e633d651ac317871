import type { FormAnswers } from '#shared/google-forms/read-form.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import type { ReadQuestion } from '#shared/test-bank/read-question.ts';
import type { ListPlace } from '#shared/trainee-list/find-columns.ts';
import type { TraineeRow } from '#shared/trainee-list/read-trainees.ts';

/** A sheet of a file, and where its list was found; null where none was. */
export interface FoundSheet {
  sheet: Sheet;
  place: ListPlace | null;
}

/** What the worker for tables does, and what each task takes and gives. */
export interface SheetTasks {
  read: { input: { bytes: Uint8Array; name: string }; output: Outcome<FoundSheet[]> };
  /** The trainees of several sheets, each numbered by `rowNumber`. */
  trainees: { input: { sheet: Sheet; place: ListPlace }[]; output: TraineeRow[] };
  /** What was answered in a Google form. */
  form: { input: { bytes: Uint8Array; name: string }; output: Outcome<FormAnswers> };
  /** The questions of a file of any kind that a test bank is kept in. */
  questions: { input: { bytes: Uint8Array; name: string }; output: Outcome<ReadQuestion[]> };
  /** The bytes of an xlsx workbook. */
  write: { input: { name: string; rows: string[][] }; output: Uint8Array };
}
export type SheetTask = keyof SheetTasks;

/** A task with what it takes. */
export type SheetQuestion = {
  [Task in SheetTask]: { task: Task; input: SheetTasks[Task]['input'] };
}[SheetTask];

/** More rows than a sheet may have. */
const rowsOfSheet = 1_000_000;

/** One number for a row of one of several sheets; both count from 1. */
export const rowNumber = (sheet: number, line: number): number => sheet * rowsOfSheet + line;

/** What a person calls the row: its line, and before it the sheet where it is not the first one. */
export function rowLabel(row: number): string {
  const [sheet, line] = [Math.floor(row / rowsOfSheet), row % rowsOfSheet];
  return sheet > 1 ? `${sheet}/${line}` : String(line);
}
