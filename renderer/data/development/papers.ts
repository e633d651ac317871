import { useLiveQuery } from 'dexie-react-hooks';
import type { OfficialDocument, Signatory } from '#shared/model/development/official-document.ts';
import { failure, type Outcome, type Problem, success } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { prepareAttachment } from '../attachments.ts';
import { database } from '../database.ts';
import { here, type NumberPlace } from '../numbers/number-place.ts';
import { settleNumber, takeNumber } from '../numbers/take-number.ts';
import { flush } from '../pending-saves.ts';
import { readProgrammeContent } from '../programmes.ts';
import { saveProblem } from '../save-problem.ts';
import { act } from '../undo.ts';
import { isMadePaper, isReviewPaper, type MadePaperKind, rulesOf } from './paper-rules.ts';
import { newPaper } from './propose-paper.ts';
import { type DevelopmentView, readDevelopment } from './read-development.ts';
import { decisionOf, readReviews } from './read-reviews.ts';
import { seenByReview } from './review-sources.ts';
import { actInReview } from './take-review-step.ts';
import { actInDevelopment } from './write-development.ts';

/** What of a paper may be written until it is signed. */
export type PaperFields = Partial<
  Pick<OfficialDocument, 'language' | 'number' | 'date' | 'texts' | 'signatories'>
>;

async function written<T>(write: () => Promise<unknown>, value: T): Promise<Outcome<T>> {
  try {
    await write();
    return success(value);
  } catch (error) {
    return { ok: false, problem: saveProblem(error) };
  }
}

/**
 * Begins a paper from what is known. `corrects`: the id of the signed paper that it takes the place of. Gives its id.
 * Problems: `programmeMissing`, those of a write that was not stored.
 */
export async function preparePaper(
  programmeId: string,
  kind: MadePaperKind,
  corrects: string | null = null,
): Promise<Outcome<string>> {
  await flush();
  const view = await readDevelopment(programmeId);
  const content = await readProgrammeContent(programmeId);
  if (!view || !content) return failure('programmeMissing');
  if (isReviewPaper(kind)) return prepareReviewPaper(kind, view, content, corrects);
  const old = view.documents.find(({ id }) => id === corrects) ?? null;
  const record = newPaper(kind, view, content, old);
  return written(
    () => actInDevelopment(view, [{ table: 'officialDocuments', kind: 'create', record }]),
    record.id,
  );
}

/** As `preparePaper`, for the open review or the one of the corrected paper. Problem: `stepNotOpen` where none is. */
async function prepareReviewPaper(
  kind: MadePaperKind,
  view: DevelopmentView,
  content: ProgrammeContent,
  corrects: string | null,
): Promise<Outcome<string>> {
  const reviews = await readReviews(view.development.programmeId);
  const review = corrects
    ? reviews.find(({ documents }) => documents.some(({ id }) => id === corrects))
    : reviews.findLast((one) => decisionOf(one) === null);
  if (!review) return failure('stepNotOpen');
  const seen = seenByReview(view, review);
  const old = seen.documents.find(({ id }) => id === corrects) ?? null;
  const record = newPaper(kind, seen, content, old, review.review.id);
  return written(
    () => actInReview(review, [{ table: 'officialDocuments', kind: 'create', record }]),
    record.id,
  );
}

/** Changes a paper that is not signed. Throws what the change door throws: pending saves show it. */
export const editPaper = ({ id, programmeId }: OfficialDocument, fields: PaperFields) =>
  act(programmeId, [{ table: 'officialDocuments', kind: 'update', id, fields }]);

/** Changes one text of a paper, on what the others say at that moment; null takes the program's own text again. */
export async function editPaperText(
  { id, programmeId }: OfficialDocument,
  name: string,
  text: string | null,
): Promise<void> {
  const stored = await database.officialDocuments.get(id);
  if (!stored) return;
  const { [name]: _, ...others } = stored.texts;
  const texts = text === null ? others : { ...others, [name]: text };
  await act(programmeId, [{ table: 'officialDocuments', kind: 'update', id, fields: { texts } }]);
}

/** Changes who stands under a paper, on whom it names at that moment. */
export async function editSignatories(
  { id, programmeId }: OfficialDocument,
  next: (signatories: readonly Signatory[]) => Signatory[],
): Promise<void> {
  const stored = await database.officialDocuments.get(id);
  if (!stored) return;
  const fields = { signatories: next(stored.signatories) };
  await act(programmeId, [{ table: 'officialDocuments', kind: 'update', id, fields }]);
}

/** The row and the number of a paper, where it is one of the organisation's own numbers. */
function ownNumber({ kind, number, date }: Pick<OfficialDocument, 'kind' | 'number' | 'date'>) {
  const numbers = isMadePaper(kind) ? rulesOf(kind).numbers : null;
  const value = /^\d+$/.test(number.trim()) ? Number(number) : null;
  if (!numbers || value === null || date === null) return null;
  return { kind: numbers, year: Number(date.slice(0, 4)), number: value };
}

/** Another paper of the same row and year that has the number already; undefined where it is free. */
export async function paperWithNumber(
  paper: OfficialDocument,
  number: string,
): Promise<OfficialDocument | undefined> {
  const row = (one: OfficialDocument) => (isMadePaper(one.kind) ? rulesOf(one.kind).numbers : null);
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
  const numbers = isMadePaper(paper.kind) ? rulesOf(paper.kind).numbers : null;
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

/** Throws a paper away that was not signed; its number goes back. */
export async function dropPaper(paper: OfficialDocument, place: NumberPlace = here): Promise<Outcome<null>> {
  await flush();
  const stored = (await database.officialDocuments.get(paper.id)) ?? paper;
  const done = await written(
    () =>
      act(stored.programmeId, [
        {
          table: 'officialDocuments',
          kind: 'update',
          id: stored.id,
          fields: { deletedAt: new Date().toISOString(), number: '' },
        },
      ]),
    null,
  );
  const number = ownNumber(stored);
  if (done.ok && number) await settleNumber(number, 'returned', place);
  return done;
}

/** Something was signed with the paper's number: nobody gets it again. */
export async function numberUsed(paper: OfficialDocument): Promise<void> {
  const number = ownNumber(paper);
  if (number) await settleNumber(number, 'used');
}

/**
 * Signs a paper that no step goes with: its file is kept with it, and neither changes any more. Problems: those of
 * `prepareAttachment` and of a write that was not stored.
 */
export async function signPaper(paper: OfficialDocument, on: string, file: File): Promise<Outcome<null>> {
  const twin = await paperWithNumber(paper, paper.number);
  if (twin) return { ok: false, problem: numberTaken(paper, twin) };
  const prepared = await prepareAttachment(paper.programmeId, file);
  if (!prepared.ok) return prepared;
  const { id: attachmentId, hash } = prepared.value;
  const done = await written(
    () =>
      act(paper.programmeId, [
        { table: 'attachments', kind: 'create', record: prepared.value },
        {
          table: 'officialDocuments',
          kind: 'update',
          id: paper.id,
          fields: { signedOn: on, attachmentId, hash },
        },
      ]),
    null,
  );
  if (done.ok) await numberUsed(paper);
  return done;
}
