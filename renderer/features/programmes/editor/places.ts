import type { ChangeRow } from '#shared/model/change-row.ts';
import { type Place, type SectionKey, sectionKeys } from '#shared/model/programme.ts';
import type { TableName } from '#shared/model/records.ts';

/** The details and the ten sections of O10-7, in the order of the rail. */
export const editorPages = ['details', ...sectionKeys] as const;
export type EditorPage = (typeof editorPages)[number];

export const toEditorPage = (text: string | undefined): EditorPage =>
  editorPages.find((page) => page === text) ?? 'details';

export const pagePath = (programmeId: string, page: EditorPage) => `/programmes/${programmeId}/${page}`;

const sectionOfTable = {
  glossaryTerms: 'glossary',
  aims: 'aims',
  curriculumRows: 'structure',
  literatureEntries: 'literature',
} as const satisfies Record<string, SectionKey>;

const sectionOfRow = (table: TableName, recordId: string): Place | null =>
  table in sectionOfTable
    ? { section: sectionOfTable[table as keyof typeof sectionOfTable], target: recordId }
    : null;

/** Where in the programme a row of the change log happened; null outside the programme. */
export function placeOfChange({ table, recordId }: Pick<ChangeRow, 'table' | 'recordId'>): Place | null {
  if (table === 'programmes') return { section: 'details' };
  if (table !== 'sections') return sectionOfRow(table, recordId);
  const page = toEditorPage(recordId.split('/').at(-1));
  return { section: page };
}
