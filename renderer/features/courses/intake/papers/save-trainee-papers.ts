import { savePaper } from '#renderer/components/save-made.ts';
import {
  type TraineePaperKind,
  type TraineePapersAsked,
  traineeListPaper,
  traineePapers,
} from '#renderer/data/courses/papers/trainee-papers.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { platform } from '#renderer/platform/current.ts';
import { askDocuments } from '#renderer/workers/documents.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

/** What the file is called, and what kinds of files they are, in the person's words. */
export interface PaperWords {
  name: string;
  docx: string;
  zip: string;
}

export interface PapersRun {
  signal: AbortSignal;
  /** From 0 to 1. */
  onProgress: (part: number) => void;
}

/** Saves the list of trainees by groups as docx. Problems: `intakeMissing`, those of saving. */
export async function saveTraineeList(
  asked: TraineePapersAsked,
  { name, docx }: PaperWords,
): Promise<Outcome<SaveFileAnswer>> {
  const paper = await traineeListPaper(asked);
  if (!paper.ok) return paper;
  return savePaper(paper.value, asked.organisation, { name, filter: docx, fallback: 'list' });
}

/**
 * Saves the papers that trainees sign: of one as docx, of several as one zip, which can be stopped. Problems: those of
 * `traineePapers` and of saving; `exportFailed`.
 */
export async function saveTraineePapers(
  kind: TraineePaperKind,
  asked: TraineePapersAsked,
  words: PaperWords,
  run: PapersRun,
): Promise<Outcome<SaveFileAnswer>> {
  const papers = await traineePapers(kind, asked, keySeals);
  if (!papers.ok) return papers;
  const [first, ...others] = papers.value;
  if (first && others.length === 0) {
    const name = `${words.name}, ${first.name}`;
    return savePaper(first.paper, asked.organisation, { name, filter: words.docx, fallback: kind });
  }
  const settings = asked.organisation.documents;
  const digits = String(papers.value.length).length;
  const files: { name: string; bytes: Uint8Array }[] = [];
  try {
    for (const { name, paper } of papers.value) {
      if (run.signal.aborted) return success({ state: 'cancelled' });
      const bytes = await askDocuments('paperDocx', { document: paper.document, settings });
      const number = String(files.length + 1).padStart(digits, '0');
      files.push({ name: toFileName(`${number} ${name}`, 'docx', number), bytes });
      run.onProgress(files.length / papers.value.length);
    }
    const bytes = await askDocuments('zip', files);
    if (run.signal.aborted) return success({ state: 'cancelled' });
    return await platform.saveFile({
      suggestedName: toFileName(words.name, 'zip', kind),
      filters: [{ name: words.zip, extensions: ['zip'] }],
      bytes,
    });
  } catch (error) {
    console.error('The papers could not be made', error);
    return failure('exportFailed', { reason: error instanceof Error ? error.message : String(error) });
  }
}
