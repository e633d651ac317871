import { buildPaper, type PaperSources } from '#renderer/data/development/build-paper.ts';
import { paperFile } from '#renderer/data/development/paper-file.ts';
import { numberTaken, numberUsed, paperWithNumber } from '#renderer/data/development/paper-number.ts';
import type { StepWords } from '#renderer/data/development/step-edits.ts';
import { storedPaper } from '#renderer/data/development/stored-paper.ts';
import { takeReviewStep } from '#renderer/data/development/take-review-step.ts';
import { takeStep } from '#renderer/data/development/take-step.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { isPlainDate } from '#shared/calendar/plain-date.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { DevelopmentEvent } from '#shared/model/workflow/development-machine.ts';
import { isReviewEvent, type ReviewEvent } from '#shared/model/workflow/review-machine.ts';

interface SignedStep {
  event: DevelopmentEvent | ReviewEvent;
  words: Omit<StepWords, 'signed'>;
  /** The paper that the step signs, and what it is called; null where it signs none. */
  paper: { record: OfficialDocument; name: string } | null;
}

async function signed(
  paper: SignedStep['paper'],
  sources: PaperSources,
): Promise<Outcome<StepWords['signed']>> {
  if (!paper) return success(undefined);
  const stored = await storedPaper(paper.record, sources);
  if (!stored.ok) return stored;
  const { record } = stored.value;
  const twin = await paperWithNumber(record, record.number);
  if (twin) return { ok: false, problem: numberTaken(record, twin) };
  const built = buildPaper(record, stored.value.sources);
  if (!built.ok) return built;
  const file = await paperFile(record, built.value, sources.content.organisation.documents, paper.name);
  return file.ok ? success({ documentId: record.id, file: file.value }) : file;
}

/**
 * Takes a step with the paper that it signs, made from what is on the screen. Problems: those of `takeStep`, of the
 * paper's maker, `paperNumberTaken`, `dateWrong`.
 */
export async function takeSignedStep(
  { event, words, paper }: SignedStep,
  sources: PaperSources,
): Promise<Outcome<null>> {
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  if (!isPlainDate(words.on)) return failure('dateWrong', { date: words.on });
  const file = await signed(paper, sources);
  if (!file.ok) return file;
  const { programmeId } = sources.view.development;
  const all: StepWords = { ...words, ...(file.value && { signed: file.value }) };
  const taken = isReviewEvent(event)
    ? await takeReviewStep(programmeId, event, all)
    : await takeStep(programmeId, event, all, sources.calendar);
  if (taken.ok && paper) await numberUsed(paper.record);
  return taken;
}
