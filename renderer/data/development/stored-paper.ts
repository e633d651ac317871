import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { database } from '../database.ts';
import { flush } from '../pending-saves.ts';
import { readProgrammeContent } from '../programmes.ts';
import { readWorkingCalendar } from '../working-calendar.ts';
import type { PaperSources } from './build-paper.ts';
import { readDevelopment } from './read-development.ts';
import { readReviews } from './read-reviews.ts';
import { reviewSources } from './review-sources.ts';

/**
 * A paper and what it is made from, as all that was typed leaves them: what the screen was drawn from may be a moment
 * behind. Problems: `exportUnsaved`, `programmeMissing`.
 */
export async function storedPaper(
  shown: OfficialDocument,
  sources: PaperSources,
): Promise<Outcome<{ record: OfficialDocument; sources: PaperSources }>> {
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  const record = await database.officialDocuments.get(shown.id);
  const view = await readDevelopment(shown.programmeId);
  const content = await readProgrammeContent(shown.programmeId);
  if (!record || !view || !content) return failure('programmeMissing');
  const stored = { ...sources, view, content, calendar: await readWorkingCalendar() };
  const id = sources.review?.review.id;
  const review = id && (await readReviews(shown.programmeId)).find((one) => one.review.id === id);
  // A review sees the development in its own way.
  return success({ record, sources: review ? reviewSources(stored, review) : stored });
}
