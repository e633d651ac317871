import { sameJson } from '#shared/text/same-json.ts';
import { type ProgrammeContent, type SectionKey, sectionKeys } from '../programme.ts';
import type { TableName } from '../records.ts';
import { plainText, type RichText } from '../rich-text.ts';

/** Tables of rows, by the section that they stand in. */
const rowTables = {
  glossary: { table: 'glossaryTerms', rows: 'glossary' },
  aims: { table: 'aims', rows: 'aims' },
  structure: { table: 'curriculumRows', rows: 'curriculum' },
  literature: { table: 'literatureEntries', rows: 'literature' },
} as const satisfies Partial<Record<SectionKey, { table: TableName; rows: keyof ProgrammeContent }>>;

type Row = Readonly<Record<string, unknown>> & { id: string };

/** A field of a row, or of the title page, that is not the same. The path is as in `hours.lecture`. */
export interface FieldChange {
  path: string;
  was: unknown;
  is: unknown;
}

/** A row that only one of the two has, or that says something else; rows are known by their id. */
export interface RowChange {
  kind: 'added' | 'removed' | 'changed';
  table: TableName;
  id: string;
  /** Of a changed row the fields that differ; of another one all its fields, with null on the side without it. */
  fields: FieldChange[];
}

/** One section of two versions, or the details of the title page. */
export interface SectionComparison {
  key: SectionKey | 'details';
  /** The plain text on both sides; empty for the details. */
  was: string;
  is: string;
  /** The words are the same and their form is not: bold, a list, a link. */
  onlyForm: boolean;
  rows: RowChange[];
}

/** What no person typed. */
const untold = new Set(['id', 'programmeId', 'createdAt', 'changedAt', 'textLocked', 'deletedAt']);

/** Fields by their path; a list is one field. */
function leaves(value: object, before = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
    if (before === '' && untold.has(name)) return [];
    const path = before + name;
    const deeper = typeof part === 'object' && part !== null && !Array.isArray(part);
    return deeper ? leaves(part, `${path}.`) : [[path, part]];
  });
}

function fieldChanges(was: object | null, is: object | null): FieldChange[] {
  const [older, newer] = [new Map(was ? leaves(was) : []), new Map(is ? leaves(is) : [])];
  return [...new Set([...older.keys(), ...newer.keys()])]
    .map((path) => ({ path, was: older.get(path) ?? null, is: newer.get(path) ?? null }))
    .filter((field) => !sameJson(field.was, field.is));
}

function rowChanges(table: TableName, was: readonly Row[], is: readonly Row[]): RowChange[] {
  const older = new Map(was.map((row) => [row.id, row]));
  const newer = new Set(is.map(({ id }) => id));
  const came = is.flatMap((row): RowChange[] => {
    const before = older.get(row.id);
    const fields = fieldChanges(before ?? null, row);
    return fields.length > 0 ? [{ kind: before ? 'changed' : 'added', table, id: row.id, fields }] : [];
  });
  const went = was
    .filter(({ id }) => !newer.has(id))
    .map((row): RowChange => ({ kind: 'removed', table, id: row.id, fields: fieldChanges(row, null) }));
  return [...came, ...went];
}

const bodyOf = ({ sections }: ProgrammeContent, key: SectionKey): RichText | null =>
  sections.find((one) => one.key === key)?.body ?? null;

function compareSection(before: ProgrammeContent, after: ProgrammeContent, key: SectionKey) {
  const [older, newer] = [bodyOf(before, key), bodyOf(after, key)];
  const [was, is] = [older ? plainText(older) : '', newer ? plainText(newer) : ''];
  const of = key in rowTables ? rowTables[key as keyof typeof rowTables] : null;
  const rows = of ? rowChanges(of.table, before[of.rows], after[of.rows]) : [];
  return { key, was, is, onlyForm: was === is && !sameJson(older, newer), rows };
}

/**
 * Two versions of a programme by sections (O10-14): texts as they stand on both sides, rows by their id. The details
 * of the title page come first, then the ten sections in the order of O10-7, also those in which nothing differs.
 */
export function compareProgrammes(before: ProgrammeContent, after: ProgrammeContent): SectionComparison[] {
  const { id } = after.programme;
  const fields = fieldChanges(before.programme, after.programme);
  const details: RowChange[] =
    fields.length > 0 ? [{ kind: 'changed', table: 'programmes', id, fields }] : [];
  return [
    { key: 'details', was: '', is: '', onlyForm: false, rows: details },
    ...sectionKeys.map((key) => compareSection(before, after, key)),
  ];
}

/** Whether anything differs in a section. */
export const differs = ({ was, is, onlyForm, rows }: SectionComparison): boolean =>
  was !== is || onlyForm || rows.length > 0;
