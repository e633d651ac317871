import { useLiveQuery } from 'dexie-react-hooks';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure, type Outcome, type Problem } from '#shared/model/problem.ts';
import { database } from '../database.ts';
import { here, type NumberPlace } from '../numbers/number-place.ts';
import { settleNumber, takeNumber } from '../numbers/take-number.ts';
import { flush } from '../pending-saves.ts';
import { written } from '../written.ts';
import { editPaper } from './edit-paper.ts';
import { numbersOf } from './paper-rules.ts';

/** The row and the number of a paper, where it is one of the organisation's own numbers. */
export function ownNumber({ kind, number, date }: Pick<OfficialDocument, 'kind' | 'number' | 'date'>) {
  const numbers = numbersOf(kind);
  const value = /^\d+$/.test(number.trim()) ? Number(number) : null;
  if (!numbers || value === null || date === null) return null;
  return { kind: numbers, year: Number(date.slice(0, 4)), number: value };
}

/** Another paper of the same row and year that has the number already; undefined where it is free. */
export async function paperWithNumber(
  paper: OfficialDocument,
  number: string,
): Promise<OfficialDocument | undefined> {
  const row = (one: OfficialDocument) => numbersOf(one.kind);
  const year = (one: OfficialDocument) => (one.date ?? one.createdAt).slice(0, 4);
  if (row(paper) === null || number.trim() === '') return undefined;
  return database.officialDocuments
    .filter(
      (one) =>
        one.id !== paper.id &&
        one.deletedAt === null &&
        one.number.trim() === number.trim() &&
        row(one) === row(paper) &&
        year(one) === year(paper),
    )
    .first();
}

/** The other paper with this one's number, live; undefined where it is free, and while it loads. */
export const useNumberTwin = (paper: OfficialDocument): OfficialDocument | undefined =>
  useLiveQuery(() => paperWithNumber(paper, paper.number), [paper.id, paper.number, paper.date]);

/** Problem of a paper whose number another one has. */
export const numberTaken = (paper: OfficialDocument, twin: OfficialDocument): Problem =>
  failure('paperNumberTaken', { number: paper.number, paper: twin.kind }).problem;

/**
 * Gives the paper the next number of its row for the year of its date. Problems: `paperWithoutDate`, those of
 * `takeNumber`, those of a write that was not stored: the number goes back then.
 */
export async function givePaperNumber(
  paper: OfficialDocument,
  place: NumberPlace = here,
): Promise<Outcome<null>> {
  await flush();
  const stored = await database.officialDocuments.get(paper.id);
  const numbers = numbersOf(paper.kind);
  if (!stored || !numbers) return failure('paperNotMade');
  if (stored.date === null) return failure('paperWithoutDate', { paper: paper.kind });
  const year = Number(stored.date.slice(0, 4));
  const taken = await takeFree(stored, () => takeNumber(numbers, year, place), place);
  if (!taken.ok) return taken;
  const done = await written(() => editPaper(stored, { number: String(taken.value) }), null);
  if (!done.ok) await settleNumber({ kind: numbers, year, number: taken.value }, 'returned', place);
  return done;
}

/** The next number that no paper has: somebody may have typed one that the row had not come to. */
async function takeFree(
  paper: OfficialDocument,
  take: () => Promise<Outcome<number>>,
  place: NumberPlace,
): Promise<Outcome<number>> {
  for (;;) {
    const taken = await take();
    if (!taken.ok || !(await paperWithNumber(paper, String(taken.value)))) return taken;
    const used = ownNumber({ ...paper, number: String(taken.value) });
    if (used) await settleNumber(used, 'used', place);
  }
}

/** Something was signed with the paper's number: nobody gets it again. */
export async function numberUsed(paper: OfficialDocument): Promise<void> {
  const number = ownNumber(paper);
  if (number) await settleNumber(number, 'used');
}
