import { todayIn } from '#shared/calendar/plain-date.ts';
import { isAnswered, type Remark } from '#shared/model/development/remark.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { flush } from '../pending-saves.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';
import { type DevelopmentView, readDevelopment } from './read-development.ts';
import { remarkProblem } from './remark-problem.ts';

/** What is known of a remark that came by another way than the server's page. */
export type RemarkWords = Pick<
  Remark,
  'source' | 'sourceNote' | 'author' | 'affiliation' | 'receivedOn' | 'kind' | 'section' | 'text'
>;

/** The organisation's answer, field by field. */
export type AnswerWords = Partial<Pick<Remark, 'decision' | 'answer' | 'changedSection'>>;

/** The day when the draft was last posted; null before. */
export const postedOn = ({ steps }: Pick<DevelopmentView, 'steps'>): string | null =>
  steps.findLast(({ event }) => event === 'publishDraft')?.on ?? null;

const newRemark = (developmentId: string, words: RemarkWords): Remark => ({
  id: crypto.randomUUID(),
  developmentId,
  ...words,
  text: words.text.trim(),
  hidden: false,
  ...{ decision: null, answer: '', changedSection: null, answeredOn: null },
});

const write = (programmeId: string, edits: Edit[]): Promise<Outcome<null>> =>
  written(() => act(programmeId, edits), null);

/**
 * Writes remarks that did not come from the server's page, all or none of them, as one action. Problems: those of
 * `remarkProblem` and of a write that was not stored.
 */
export async function addRemarks(programmeId: string, all: readonly RemarkWords[]): Promise<Outcome<null>> {
  await flush();
  const view = await readDevelopment(programmeId);
  if (!view) return failure('programmeMissing');
  for (const words of all) {
    const problem = remarkProblem(words, postedOn(view));
    if (problem) return { ok: false, problem };
  }
  const { id } = view.development;
  return write(
    programmeId,
    all.map((words): Edit => ({ table: 'remarks', kind: 'create', record: newRemark(id, words) })),
  );
}

/** Corrects what was entered by hand. What somebody wrote on the server's page stays as they wrote it. */
export async function correctRemark(
  programmeId: string,
  id: string,
  words: RemarkWords,
): Promise<Outcome<null>> {
  await flush();
  const view = await readDevelopment(programmeId);
  const remark = view?.remarks.find((one) => one.id === id);
  if (!view || !remark) return failure('remarkMissing');
  if (remark.source === 'page') return failure('remarkOfPage', undefined, 'O10-9');
  const problem = remarkProblem(words, postedOn(view));
  if (problem) return { ok: false, problem };
  return write(programmeId, [
    { table: 'remarks', kind: 'update', id, fields: { ...words, text: words.text.trim() } },
  ]);
}

/**
 * Writes a part of the answer; the day of the answer follows from whether the remark has one as O10-9 asks. Throws
 * where it was not stored.
 */
export async function answerRemark(programmeId: string, id: string, words: AnswerWords): Promise<void> {
  const stored = await database.remarks.get(id);
  if (!stored) return;
  const answeredOn = isAnswered({ ...stored, ...words }) ? todayIn(Date.now()) : null;
  await act(programmeId, [{ table: 'remarks', kind: 'update', id, fields: { ...words, answeredOn } }]);
}

/** Takes a remark off the server's page, or shows it there. It is answered like any other. */
export const hideRemark = (programmeId: string, id: string, hidden: boolean) =>
  act(programmeId, [{ table: 'remarks', kind: 'update', id, fields: { hidden } }]);

/** Removes what was entered by mistake; what came from the server's page is hidden, never removed. */
export async function removeRemark(programmeId: string, id: string): Promise<void> {
  await flush();
  if ((await database.remarks.get(id))?.source === 'page') return;
  await act(programmeId, [{ table: 'remarks', kind: 'remove', id }]);
}
