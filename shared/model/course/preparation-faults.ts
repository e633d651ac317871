import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { Problem } from '../problem.ts';
import type { Enrolment, Group } from './enrolment.ts';
import { lineSum } from './estimate.ts';
import type { ComplexPart, EstimateLine, Material } from './preparation.ts';

const fault = (code: string, clause: ClauseId, params?: Problem['params']): Problem => ({
  ...{ code, clause },
  ...(params && { params }),
});

/** The problem with how many it is about; none where it is about nobody. */
const counted = (code: string, clause: ClauseId, count: number): Problem[] =>
  count === 0 ? [] : [fault(code, clause, { count })];

/** What an estimate lacks before the order can approve it (O10-17). */
export function estimateFaults(lines: readonly EstimateLine[]): Problem[] {
  if (lines.length === 0) return [fault('estimateEmpty', 'O10-17')];
  const unknown = lines.filter((line) => lineSum(line) === null);
  return counted('estimateSumsMissing', 'O10-17', unknown.length);
}

/**
 * What practical lessons still need (O10-23): what is not ready, or was ready only after the course began, and what no
 * trainer agreed to. `startsOn`: the first day of the course; null while not set.
 */
export function materialFaults(materials: readonly Material[], startsOn: PlainDate | null): Problem[] {
  if (materials.length === 0) return [fault('materialsNone', 'O10-23')];
  const late = ({ readyOn }: Material) => readyOn !== null && startsOn !== null && readyOn > startsOn;
  return [
    ...counted('materialsNotReady', 'O10-23', materials.filter(({ readyOn }) => readyOn === null).length),
    ...counted('materialsReadyLate', 'O10-23', materials.filter(late).length),
    ...counted('materialsNotAgreed', 'O10-23', materials.filter((one) => one.trainerId === null).length),
  ];
}

/** Topics of the curriculum for which the complex holds nothing, in their order (O10-20). */
export function topicsWithoutParts<Topic extends { id: string }>(
  topics: readonly Topic[],
  parts: readonly ComplexPart[],
): Topic[] {
  const covered = new Set(parts.map(({ curriculumRowId }) => curriculumRowId));
  return topics.filter(({ id }) => !covered.has(id));
}

/** What the educational-methodical complex lacks (O10-20). `topics`: those of the curriculum. */
export function complexFaults(topics: readonly { id: string }[], parts: readonly ComplexPart[]): Problem[] {
  if (parts.length === 0) return [fault('complexEmpty', 'O10-20')];
  const unplaced = parts.filter(({ link, placedOn }) => link === '' || placedOn === null);
  return [
    ...counted('complexTopicsMissing', 'O10-20', topicsWithoutParts(topics, parts).length),
    ...counted('complexNotPlaced', 'O10-20', unplaced.length),
  ];
}

/** Groups without a chat, trainees who are not in it, and those with whom no work was done before the course (O10-22). */
export function chatFaults(groups: readonly Group[], enrolments: readonly Enrolment[]): Problem[] {
  const names = groups.filter(({ chatLink }) => chatLink === '').map(({ name }) => name);
  return [
    ...(names.length === 0 ? [] : [fault('groupsWithoutChat', 'O10-22', { groups: names.join(', ') })]),
    ...counted('traineesNotInChat', 'O10-22', enrolments.filter((one) => one.inChatOn === null).length),
    ...counted('traineesNotPrepared', 'O10-22', enrolments.filter((one) => one.preparedOn === null).length),
  ];
}
