import type { Edit } from '#renderer/data/change/change.ts';
import type { Aim, CurriculumRow } from '#shared/model/programme.ts';

/** The edits that take an aim out of everything that is connected with it, so that no link points at nothing. */
export function unlinkAim(id: string, aims: readonly Aim[], curriculum: readonly CurriculumRow[]): Edit[] {
  const without = (ids: readonly string[]) => ids.filter((one) => one !== id);
  return [
    ...aims
      .filter(({ serves }) => serves.includes(id))
      .map(
        (aim): Edit => ({
          table: 'aims',
          kind: 'update',
          id: aim.id,
          fields: { serves: without(aim.serves) },
        }),
      ),
    ...curriculum
      .filter(({ outcomeIds }) => outcomeIds.includes(id))
      .map(
        (row): Edit => ({
          table: 'curriculumRows',
          kind: 'update',
          id: row.id,
          fields: { outcomeIds: without(row.outcomeIds) },
        }),
      ),
  ];
}
