import type { ChangeRow } from './change-row.ts';
import { type Place, type SectionKey, sectionKeys } from './programme.ts';

const sectionOfTable: Partial<Record<ChangeRow['table'], SectionKey>> = {
  glossaryTerms: 'glossary',
  aims: 'aims',
  curriculumRows: 'structure',
  literatureEntries: 'literature',
};

/** Where in its programme a row of the change log happened; null outside programmes. */
export function placeOfChange({ table, recordId }: Pick<ChangeRow, 'table' | 'recordId'>): Place | null {
  if (table === 'programmes') return { section: 'details' };
  const ofRows = sectionOfTable[table];
  if (ofRows) return { section: ofRows, target: recordId };
  if (table !== 'sections') return null;
  const key = recordId.split('/').at(-1);
  return { section: sectionKeys.find((one) => one === key) ?? 'details' };
}
