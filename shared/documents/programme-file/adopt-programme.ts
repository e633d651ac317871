import type { ProgrammeContent } from '#shared/model/programme.ts';
import type { RichInline } from '#shared/model/rich-text.ts';
import { mapInlines } from './map-inlines.ts';

/**
 * The same programme under fresh ids, for an import or a copy: the programme, its sections and rows get new ones and
 * every reference (aims that serve aims, outcomes of topics, citations) follows. References to rows that are not
 * there are dropped from lists of ids. Out of the bin if it lay there. The organisation, the title and the dates are
 * left as they are: they are the caller's to decide.
 */
export function adoptProgramme(content: ProgrammeContent, newId: () => string): ProgrammeContent {
  const programmeId = newId();
  const aims = freshIds(content.aims, newId);
  const literature = freshIds(content.literature, newId);
  const owned = <T extends { id: string }>(row: T, id: string) => ({ ...row, id, programmeId });
  const citing = (inline: RichInline): RichInline => withNewCitation(inline, literature);
  return {
    organisation: content.organisation,
    programme: { ...content.programme, id: programmeId, deletedAt: null },
    sections: content.sections.map((section) => ({
      ...owned(section, `${programmeId}/${section.key}`),
      body: mapInlines(section.body, citing),
    })),
    glossary: content.glossary.map((term) => owned(term, newId())),
    aims: content.aims.map((aim) => ({
      ...owned(aim, renamed(aims, aim)),
      serves: follow(aims, aim.serves),
    })),
    curriculum: content.curriculum.map((row) => ({
      ...owned(row, newId()),
      outcomeIds: follow(aims, row.outcomeIds),
    })),
    literature: content.literature.map((entry) => owned(entry, renamed(literature, entry))),
  };
}

type NewIds = ReadonlyMap<string, string>;

const freshIds = (rows: readonly { id: string }[], newId: () => string): NewIds =>
  new Map(rows.map(({ id }) => [id, newId()]));

const renamed = (ids: NewIds, row: { id: string }): string => ids.get(row.id) ?? row.id;

const follow = (ids: NewIds, references: readonly string[]): string[] =>
  references.flatMap((reference) => ids.get(reference) ?? []);

function withNewCitation(inline: RichInline, entries: NewIds): RichInline {
  if (inline.type !== 'citation') return inline;
  const entryId = entries.get(inline.attrs.entryId) ?? inline.attrs.entryId;
  return { ...inline, attrs: { ...inline.attrs, entryId } };
}
