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

/** Where what was found is written: a section of the programme's text, or a part of its way. */
export function placeOfHit({ table, recordId, programmeId, ofReview }: TextHit): string {
  if (isOnWay(table)) return `/programmes/${programmeId}/way/${ofReview ? 'review' : panels[table]}`;
  return `/programmes/${programmeId}/${placeOfChange({ table, recordId })?.section ?? 'details'}`;
}
