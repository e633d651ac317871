import type { OfficialDocument, Signatory } from '#shared/model/development/official-document.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { here, type NumberPlace } from '../numbers/number-place.ts';
import { settleNumber } from '../numbers/take-number.ts';
import { flush } from '../pending-saves.ts';
import { readProgrammeContent } from '../programmes.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';
import { editPaper } from './edit-paper.ts';
import { paperHome } from './paper-home.ts';
import { numberTaken, numberUsed, ownNumber, paperWithNumber } from './paper-number.ts';
import { isReviewPaper, type MadePaperKind } from './paper-rules.ts';
import { newPaper } from './propose-paper.ts';
import { type DevelopmentView, readDevelopment } from './read-development.ts';
import { decisionOf, readReviews } from './read-reviews.ts';
import { seenByReview } from './review-sources.ts';
import { signedEdits, signedFile } from './step-edits.ts';
import { actInReview } from './take-review-step.ts';
import { actInDevelopment } from './write-development.ts';

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

/** Changes one text of a paper, on what the others say at that moment; null takes the program's own text again. */
export async function editPaperText(
  { id }: OfficialDocument,
  name: string,
  text: string | null,
): Promise<void> {
  const stored = await database.officialDocuments.get(id);
  if (!stored) return;
  const { [name]: _, ...others } = stored.texts;
  const texts = text === null ? others : { ...others, [name]: text };
  await editPaper(stored, { texts });
}

/** Changes who stands under a paper, on whom it names at that moment. */
export async function editSignatories(
  { id }: OfficialDocument,
  next: (signatories: readonly Signatory[]) => Signatory[],
): Promise<void> {
  const stored = await database.officialDocuments.get(id);
  if (!stored) return;
  await editPaper(stored, { signatories: next(stored.signatories) });
}

/** Throws a paper away that was not signed; its number goes back. */
export async function dropPaper(paper: OfficialDocument, place: NumberPlace = here): Promise<Outcome<null>> {
  await flush();
  const stored = (await database.officialDocuments.get(paper.id)) ?? paper;
  const done = await written(
    () =>
      act(paperHome(stored), [
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

/**
 * Signs a paper: its file is kept with it, and neither changes any more. `more`: what is written in the same action.
 * Problems: `paperNumberTaken`, those of `signedFile` and of a write that was not stored.
 */
export async function signPaper(
  paper: OfficialDocument,
  on: string,
  file: File,
  more: readonly Edit[] = [],
): Promise<Outcome<null>> {
  const twin = await paperWithNumber(paper, paper.number);
  if (twin) return { ok: false, problem: numberTaken(paper, twin) };
  const words = { on, signed: { documentId: paper.id, file } };
  const kept = await signedFile(paperHome(paper), words);
  if (!kept.ok) return kept;
  const edits = [...signedEdits(words, kept.value), ...more];
  const done = await written(() => act(paperHome(paper), edits), null);
  if (done.ok) await numberUsed(paper);
  return done;
}
