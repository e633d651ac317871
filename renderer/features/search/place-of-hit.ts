import type { TextHit } from '#renderer/workers/text-search/texts-found.ts';
import { placeOfChange } from '#shared/model/place-of-change.ts';

const panels = {
  officialDocuments: 'papers',
  remarks: 'discussion',
  reworkTasks: 'conclusion',
  analysedActs: 'analysis',
  researches: 'analysis',
  reviews: 'review',
  workflowSteps: 'overview',
} as const;

const isOnWay = (table: TextHit['table']): table is keyof typeof panels => table in panels;

export interface PlaceOfHit {
  path: string;
  /** Where on that screen it is written: a row, a card, a long text. */
  selector: string;
}

/** Where what was found is written: a section of the programme's text, or a part of its way. */
export function placeOfHit(hit: TextHit): PlaceOfHit {
  const { table, recordId, programmeId, ofReview, coursePath } = hit;
  const row = `[data-target="${CSS.escape(recordId)}"]`;
  if (coursePath !== null) return { path: coursePath, selector: row };
  if (isOnWay(table)) {
    const panel = ofReview ? 'review' : panels[table];
    return { path: `/programmes/${programmeId}/way/${panel}`, selector: `[data-panel="${panel}"] ${row}` };
  }
  const section = placeOfChange({ table, recordId })?.section ?? 'details';
  const path = `/programmes/${programmeId}/${section}`;
  const page = `[data-page="${section}"]`;
  if (table === 'programmes') return { path, selector: page };
  return { path, selector: `${page} ${table === 'sections' ? '.ProseMirror' : row}` };
}
