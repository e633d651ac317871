import type { KnownTrainee } from '#renderer/data/courses/known-trainees.ts';
import { correctTrainee, isStopped } from '#shared/trainee-list/correct-trainee.ts';
import type { ListedTrainee } from '#shared/trainee-list/read-listed.ts';
import type { TraineeRow } from '#shared/trainee-list/read-trainees.ts';
import { repeatedTrainees } from '#shared/trainee-list/repeated-trainees.ts';

/** The rows of a letter before they are brought in, and what is known of them. */
export interface CheckedList {
  rows: readonly TraineeRow[];
  /** By the row's number: whom of the store the row names. */
  known: ReadonlyMap<number, KnownTrainee>;
  /** By the row's number: the row in which the same person stood first. */
  repeated: ReadonlyMap<number, number>;
  /** Rows of which a person said that they are not the likely known one. */
  strangers: ReadonlySet<number>;
}

export const checkedList = (
  rows: readonly TraineeRow[],
  known: ReadonlyMap<number, KnownTrainee>,
): CheckedList => ({ rows, known, repeated: repeatedTrainees(rows), strangers: new Set() });

/** What becomes of a row: it comes in, must be put right first, or is there already. */
export type RowFate = 'ready' | 'stopped' | 'repeated' | 'here';

export function fateOf({ known, repeated, strangers }: CheckedList, row: TraineeRow): RowFate {
  if (isStopped(row)) return 'stopped';
  if (repeated.has(row.row)) return 'repeated';
  const found = known.get(row.row);
  return found?.isHere && (found.by === 'iin' || !strangers.has(row.row)) ? 'here' : 'ready';
}

/** Whether a person should look at the row: something is wrong with it, or it may name somebody who is known. */
export const needsLook = (list: CheckedList, row: TraineeRow): boolean =>
  row.problems.length > 0 ||
  fateOf(list, row) !== 'ready' ||
  (list.known.get(row.row)?.by ?? 'iin') !== 'iin';

/** The list with other words in one field of a row; whom the row names then is told by `known`. */
export function corrected(
  list: CheckedList,
  row: TraineeRow,
  field: keyof ListedTrainee,
  words: string,
): { list: CheckedList; row: TraineeRow } {
  const next = correctTrainee(row, field, words);
  const rows = list.rows.map((one) => (one.row === row.row ? next : one));
  return { list: { ...list, rows, repeated: repeatedTrainees(rows) }, row: next };
}

/** The list after a corrected row was looked up again. */
export function withKnown(list: CheckedList, row: number, found: KnownTrainee | undefined): CheckedList {
  const known = new Map(list.known);
  if (found) known.set(row, found);
  else known.delete(row);
  return { ...list, known };
}

/** The list after a person said whether a row is somebody else than the likely known person. */
export function withStranger(list: CheckedList, row: number, isStranger: boolean): CheckedList {
  const strangers = new Set(list.strangers);
  if (isStranger) strangers.add(row);
  else strangers.delete(row);
  return { ...list, strangers };
}
