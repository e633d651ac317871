import { type ListedTrainee, type RowProblem, readListed } from './read-listed.ts';
import type { TraineeRow } from './read-trainees.ts';

/** What a person sees in a field of the row: what was read, or the words of the cell where they could not be read. */
export function listedWords({ trainee, problems }: TraineeRow, field: keyof ListedTrainee): string {
  const unread = problems.find((one) => one.field === field)?.problem.params?.text;
  return trainee[field] === '' ? String(unread ?? '') : trainee[field];
}

/** The row with other words in one field, judged again as if the letter had said so (O10-17). */
export function correctTrainee(row: TraineeRow, field: keyof ListedTrainee, words: string): TraineeRow {
  const fields = Object.keys(row.trainee) as (keyof ListedTrainee)[];
  const cells = Object.fromEntries(
    fields.map((name) => [name, name === field ? words : listedWords(row, name)]),
  );
  return { row: row.row, ...readListed(cells) };
}

/** Whether the row waits for somebody to put it right. */
export const isStopped = ({ problems }: { problems: readonly RowProblem[] }): boolean =>
  problems.some(({ stops }) => stops);
