import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import type { Group } from '#shared/model/course/enrolment.ts';

/** A line of a grid of an intake: the head of a group, or one of its trainees with the number in the group. */
export type TraineeLine =
  | { kind: 'group'; id: string; group: Group | null; count: number }
  | { kind: 'trainee'; id: string; trainee: Trainee; number: number };

/**
 * Trainees under their groups, in the order of both; those in no group come last. Without any group there are no heads.
 */
export function traineeLines(trainees: readonly Trainee[], groups: readonly Group[]): TraineeLine[] {
  const known = new Set(groups.map(({ id }) => id));
  const members = (group: Group | null) =>
    trainees.filter(({ enrolment: { groupId } }) =>
      group ? groupId === group.id : groupId === null || !known.has(groupId),
    );
  return [...groups, null].flatMap((group): TraineeLine[] => {
    const lines = members(group).map(
      (trainee, index): TraineeLine => ({
        ...{ kind: 'trainee', id: trainee.enrolment.id, trainee, number: index + 1 },
      }),
    );
    if (lines.length === 0 || groups.length === 0) return lines;
    return [{ kind: 'group', id: group?.id ?? 'none', group, count: lines.length }, ...lines];
  });
}
