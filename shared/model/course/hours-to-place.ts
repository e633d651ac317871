import { type CurriculumRow, hourKinds } from '../programme.ts';
import type { Lesson, LessonKind } from './lesson.ts';

/** The hours that a curriculum gives to a topic as one kind of lesson, and how many of them stand in a schedule. */
export interface TopicHours {
  rowId: string;
  title: string;
  kind: LessonKind;
  planned: number;
  placed: number;
}

/** What is still to be placed; less than nothing where more is placed than the curriculum gives. */
export const hoursLeft = ({ planned, placed }: TopicHours): number => planned - placed;

export const hoursOf = (lessons: readonly Pick<Lesson, 'length'>[]): number =>
  lessons.reduce((sum, { length }) => sum + length, 0);

/**
 * The topics of a curriculum by kind of lesson, in the order of the curriculum, with what a group's lessons place of each
 * (O10-16). Whatever neither the curriculum gives nor a lesson takes is left out.
 */
export function hoursToPlace(
  curriculum: readonly CurriculumRow[],
  lessons: readonly Pick<Lesson, 'curriculumRowId' | 'kind' | 'length'>[],
): TopicHours[] {
  const placed = Map.groupBy(lessons, ({ curriculumRowId, kind }) => `${curriculumRowId}/${kind}`);
  return curriculum
    .filter((row) => row.kind === 'topic')
    .flatMap(({ id, title, hours }) =>
      hourKinds.map((kind) => ({
        ...{ rowId: id, title, kind, planned: hours[kind] },
        placed: hoursOf(placed.get(`${id}/${kind}`) ?? []),
      })),
    )
    .filter(({ planned, placed }) => planned > 0 || placed > 0);
}
