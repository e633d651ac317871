import type { Problem } from '#shared/model/problem.ts';
import { type ProgrammeContent, sectionKeys } from '#shared/model/programme.ts';

const tables = ['sections', 'glossary', 'aims', 'curriculum', 'literature'] as const;

/**
 * The first row that does not belong to the programme beside it, section that is there twice or under a wrong id,
 * or id that two rows share; null where all is in order. References that lead nowhere are no problem: the row that
 * they named was deleted.
 */
export function findWrongLink(content: ProgrammeContent): Problem | null {
  const programmeId = content.programme.id;
  for (const table of tables) {
    for (const row of content[table]) {
      if (row.programmeId !== programmeId) return { code: 'programmeFileForeignRow', params: { table } };
    }
  }
  const keys = new Set<string>();
  for (const section of content.sections) {
    if (keys.has(section.key)) {
      return { code: 'programmeFileSectionTwice', params: { number: sectionKeys.indexOf(section.key) + 1 } };
    }
    keys.add(section.key);
    if (section.id !== `${programmeId}/${section.key}`) {
      return { code: 'programmeFileForeignRow', params: { table: 'sections' } };
    }
  }
  return findSameId(content);
}

function findSameId(content: ProgrammeContent): Problem | null {
  for (const table of tables) {
    const ids = new Set<string>();
    for (const { id } of content[table]) {
      if (ids.has(id)) return { code: 'programmeFileSameId', params: { table } };
      ids.add(id);
    }
  }
  return null;
}
