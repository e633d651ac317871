import { useLiveQuery } from 'dexie-react-hooks';
import { generateKeyBetween } from 'fractional-indexing';
import { compareOrder } from '#shared/model/order.ts';
import {
  type Programme,
  type ProgrammeContent,
  type SectionKey,
  sectionKeys,
} from '#shared/model/programme.ts';
import { programmeTables, type Records } from '#shared/model/records.ts';
import { emptyRichText, type RichText } from '#shared/model/rich-text.ts';
import type { Edit } from './change/change.ts';
import { database } from './database.ts';
import { readOrganisation } from './organisation.ts';
import { act } from './undo.ts';

/** Tables of rows that a person arranges. */
export type RowTable = Exclude<(typeof programmeTables)[number], 'sections'>;

export const sectionId = (programmeId: string, key: SectionKey) => `${programmeId}/${key}`;

/** Rows of one programme in their order. */
export async function readRows<Name extends RowTable>(
  table: Name,
  programmeId: string,
): Promise<Records[Name][]> {
  const rows = (await database.table(table).where({ programmeId }).toArray()) as Records[Name][];
  return rows.sort(compareOrder);
}

/** Live rows of one programme in their order; undefined while they load. */
export const useRows = <Name extends RowTable>(table: Name, programmeId: string) =>
  useLiveQuery(() => readRows(table, programmeId), [table, programmeId]);

/** Live: undefined while it loads, null where there is none. */
export const useProgramme = (id: string) =>
  useLiveQuery(async () => (await database.programmes.get(id)) ?? null, [id]);

export const useSection = (programmeId: string, key: SectionKey) =>
  useLiveQuery(() => database.sections.get(sectionId(programmeId, key)), [programmeId, key]);

/** Live list of programmes, the bin's or the others. */
export const useProgrammes = (bin: boolean) =>
  useLiveQuery(
    async () => (await database.programmes.toArray()).filter((one) => (one.deletedAt !== null) === bin),
    [bin],
  );

/** A whole programme with its organisation, or null where it or the organisation is missing. */
export async function readProgrammeContent(id: string): Promise<ProgrammeContent | null> {
  return database.transaction('r', [...programmeTables, 'programmes', 'organisations'], async () => {
    const [organisation, programme] = [await readOrganisation(), await database.programmes.get(id)];
    if (!organisation || !programme) return null;
    const sections = await database.sections.where({ programmeId: id }).toArray();
    sections.sort((a, b) => sectionKeys.indexOf(a.key) - sectionKeys.indexOf(b.key));
    return {
      organisation,
      programme,
      sections,
      glossary: await readRows('glossaryTerms', id),
      aims: await readRows('aims', id),
      curriculum: await readRows('curriculumRows', id),
      literature: await readRows('literatureEntries', id),
    };
  });
}

/** Live whole programme: undefined while it loads, null where there is none. */
export const useProgrammeContent = (id: string) => useLiveQuery(() => readProgrammeContent(id), [id]);

/** Makes a programme with its ten empty sections (O10-7). */
export function createProgramme(programme: Programme): Promise<string | null> {
  const sections = sectionKeys.map(
    (key): Edit => ({
      table: 'sections',
      kind: 'create',
      record: { id: sectionId(programme.id, key), programmeId: programme.id, key, body: emptyRichText() },
    }),
  );
  return act(programme.id, [{ table: 'programmes', kind: 'create', record: programme }, ...sections]);
}

/** Stores a whole programme that came from a file or a copy, all of it or nothing. Its ids must be new here. */
export function storeProgramme(content: ProgrammeContent, also: Edit[] = []): Promise<string | null> {
  const create = <Name extends keyof Records>(table: Name, records: Records[Name][]) =>
    records.map((record) => ({ table, kind: 'create', record }) as Edit);
  return act(content.programme.id, [
    ...also,
    ...create('programmes', [content.programme]),
    ...create('sections', content.sections),
    ...create('glossaryTerms', content.glossary),
    ...create('aims', content.aims),
    ...create('curriculumRows', content.curriculum),
    ...create('literatureEntries', content.literature),
  ]);
}

export const updateProgramme = (id: string, fields: Partial<Omit<Programme, 'id'>>) =>
  act(id, [{ table: 'programmes', kind: 'update', id, fields }]);

/** Puts a programme into the bin, or takes it out again. Its texts stay as they are. */
export const binProgramme = (id: string, bin: boolean) =>
  act(id, [
    { table: 'programmes', kind: 'update', id, fields: { deletedAt: bin ? new Date().toISOString() : null } },
  ]);

/**
 * Stores a section's text by its smallest change. `shown`: the text that it was typed on, so that what came from
 * elsewhere meanwhile stays. What long texts need is loaded with the first of them.
 */
export async function updateSection(
  programmeId: string,
  key: SectionKey,
  body: RichText,
  shown?: RichText,
): Promise<string | null> {
  const { saveText } = await import('./texts.ts');
  return saveText(programmeId, sectionId(programmeId, key), body, shown);
}

/** An order key for a row after `index` (−1: before all) in rows that are sorted. */
export const orderAfter = (rows: readonly { order: string }[], index: number): string =>
  generateKeyBetween(rows[index]?.order ?? null, rows[index + 1]?.order ?? null);

export const addRow = <Name extends RowTable>(table: Name, record: Records[Name]) =>
  act(record.programmeId, [{ table, kind: 'create', record } as Edit]);

export const updateRow = <Name extends RowTable>(
  table: Name,
  programmeId: string,
  id: string,
  fields: Partial<Omit<Records[Name], 'id' | 'programmeId'>>,
) => act(programmeId, [{ table, kind: 'update', id, fields } as Edit]);

/** Removes rows in one action, with other edits that follow from it (such as links to a removed aim). */
export const removeRows = (table: RowTable, programmeId: string, ids: string[], also: Edit[] = []) =>
  act(programmeId, [...also, ...ids.map((id): Edit => ({ table, kind: 'remove', id }))]);

/** Several edits of one programme as one action, undone together. */
export const editProgramme = (programmeId: string, edits: Edit[]) => act(programmeId, edits);
