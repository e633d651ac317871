import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { database } from '../database.ts';
import { flush } from '../pending-saves.ts';
import { readProgrammeContent } from '../programmes.ts';
import { readWorkingCalendar } from '../working-calendar.ts';
import type { PaperSources } from './build-paper.ts';
import { readDevelopment } from './read-development.ts';

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
  // A review sees the development in its own way.
  const seen = sources.review ? sources.view : view;
  return success({
    record,
    sources: { ...sources, view: seen, content, calendar: await readWorkingCalendar() },
  });
}
