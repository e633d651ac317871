import { generateNKeysBetween } from 'fractional-indexing';
import type { Bilingual, Organisation } from '#shared/model/organisation.ts';
import {
  type CurriculumRow,
  hourKinds,
  type Programme,
  type ProgrammeContent,
  sectionKeys,
} from '#shared/model/programme.ts';
import { emptyRichText, type RichInline } from '#shared/model/rich-text.ts';
import { mapInlines } from '../programme-file/map-inlines.ts';
import type { ImportedProgramme } from './imported-programme.ts';

export interface ImportSurroundings {
  organisation: Organisation;
  newId: () => string;
  /** ISO 8601 with time zone: when the programme is created here. */
  now: string;
}

/** Hours of a course where neither the document nor its curriculum says (O10-20). */
const usualHours = 80;

/** A draft programme of this organisation made of what was read: ids, places in the lists, all ten sections. */
export function programmeFromImport(
  imported: ImportedProgramme,
  surroundings: ImportSurroundings,
): ProgrammeContent {
  const { newId, organisation } = surroundings;
  const programmeId = newId();
  const aimIds = imported.aims.map(newId);
  const entryIds = imported.literature.map(newId);
  const at = (ids: readonly string[], positions: readonly number[]) =>
    positions.flatMap((position) => ids[position] ?? []);
  const rows = ordered(imported.curriculum).map(
    ({ outcomes, ...row }): CurriculumRow => ({
      id: newId(),
      programmeId,
      ...row,
      outcomeIds: at(aimIds, outcomes),
    }),
  );
  return {
    organisation,
    programme: details(imported, programmeId, rows, surroundings),
    sections: sectionKeys.map((key) => {
      const content = imported.sections.find((section) => section.key === key)?.content;
      const body = content ? mapInlines({ type: 'doc', content }, citing(entryIds)) : emptyRichText();
      return { id: `${programmeId}/${key}`, programmeId, key, body };
    }),
    glossary: ordered(imported.glossary).map((term) => ({ id: newId(), programmeId, ...term })),
    aims: ordered(imported.aims).map((aim, index) => ({
      id: aimIds[index] ?? newId(),
      programmeId,
      ...aim,
      serves: at(aimIds, aim.serves),
    })),
    curriculum: rows,
    literature: ordered(imported.literature).map((entry, index) => ({
      id: entryIds[index] ?? newId(),
      programmeId,
      ...entry,
    })),
  };
}

function ordered<T extends object>(rows: readonly T[]): (T & { order: string })[] {
  const orders = generateNKeysBetween(null, null, rows.length);
  return rows.map((row, index) => ({ ...row, order: orders[index] ?? `a${index}` }));
}

/** Citations name entries by their position until the entries have ids. */
const citing =
  (entryIds: readonly string[]) =>
  (inline: RichInline): RichInline => {
    if (inline.type !== 'citation') return inline;
    const entryId = entryIds[Number(inline.attrs.entryId)] ?? inline.attrs.entryId;
    return { ...inline, attrs: { ...inline.attrs, entryId } };
  };

function details(
  imported: ImportedProgramme,
  id: string,
  rows: readonly CurriculumRow[],
  { now }: ImportSurroundings,
): Programme {
  const { language } = imported;
  const inLanguage = (text: string): Bilingual => ({ kk: '', ru: '', [language]: text });
  const planned = rows.reduce(
    (sum, { hours }) => sum + hourKinds.reduce((all, kind) => all + hours[kind], 0),
    0,
  );
  return {
    id,
    title: inLanguage(imported.title),
    language,
    direction: '',
    audience: inLanguage(imported.audience),
    hours: imported.hours ?? (Math.round(planned) || usualHours),
    studyForm: imported.studyForm ?? 'fullTime',
    year: imported.year ?? Number(now.slice(0, 4)),
    authors: imported.authors,
    createdAt: now,
    changedAt: now,
    deletedAt: null,
  };
}
