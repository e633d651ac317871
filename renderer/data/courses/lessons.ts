import { useLiveQuery } from 'dexie-react-hooks';
import type { Lesson } from '#shared/model/course/lesson.ts';
import type { NewLesson } from '#shared/model/course/propose-lessons.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import { readGroups } from './groups.ts';

const inOrder = (a: Lesson, b: Lesson) =>
  a.date.localeCompare(b.date) || a.hour - b.hour || a.id.localeCompare(b.id);

/** The lessons of the groups of an intake by day and hour; those of a group that is gone are left out. */
export async function readLessons(intakeId: string): Promise<Lesson[]> {
  const groups = new Set((await readGroups(intakeId)).map(({ id }) => id));
  const lessons = await database.lessons.where({ intakeId }).toArray();
  return lessons.filter(({ groupId }) => groups.has(groupId)).sort(inOrder);
}

/** Live; undefined while they load. */
export const useLessons = (intakeId: string): Lesson[] | undefined =>
  useLiveQuery(() => readLessons(intakeId), [intakeId]);

const created = (lesson: NewLesson): Edit & { kind: 'create'; record: Lesson } => ({
  ...{ table: 'lessons', kind: 'create' },
  record: { ...lesson, id: crypto.randomUUID() },
});
const removed = ({ id }: Lesson): Edit => ({ table: 'lessons', kind: 'remove', id });

/** Stores new lessons as one action; gives their ids. */
export async function addLessons(intakeId: string, lessons: readonly NewLesson[]): Promise<string[]> {
  const edits = lessons.map(created);
  if (edits.length > 0) await act(intakeId, edits);
  return edits.map(({ record }) => record.id);
}

/** What can be said anew of a lesson. */
export type LessonFacts = Omit<NewLesson, 'intakeId' | 'groupId'>;

/** Writes what `facts` says otherwise than the lesson as it was shown: what came from elsewhere meanwhile stays. */
export function changedFacts(shown: Lesson, facts: Partial<LessonFacts>): Partial<LessonFacts> {
  const names = Object.keys(facts) as (keyof LessonFacts)[];
  return Object.fromEntries(
    names.filter((name) => facts[name] !== shown[name]).map((name) => [name, facts[name]]),
  );
}

/** Changes lessons as one action; nothing is written where nothing is new. */
export async function changeLessons(
  intakeId: string,
  changes: readonly { lesson: Lesson; facts: Partial<LessonFacts> }[],
): Promise<void> {
  const edits = changes.flatMap(({ lesson, facts }): Edit[] => {
    const fields = changedFacts(lesson, facts);
    if (Object.keys(fields).length === 0) return [];
    return [{ table: 'lessons', kind: 'update', id: lesson.id, fields }];
  });
  if (edits.length > 0) await act(intakeId, edits);
}

/** Takes lessons away as one action; gives the way to bring them back as they were. */
export async function removeLessons(
  intakeId: string,
  lessons: readonly Lesson[],
): Promise<() => Promise<unknown>> {
  await act(intakeId, lessons.map(removed));
  return () =>
    act(
      intakeId,
      lessons.map((record) => ({ table: 'lessons', kind: 'create', record })),
    );
}

/**
 * Gives a group the lessons of another one in place of its own, as one action. Who holds them, the room and the address
 * stay behind: at these hours they are with the other group.
 */
export async function copyLessons(intakeId: string, from: string, to: string): Promise<void> {
  const lessons = await readLessons(intakeId);
  const copies = lessons
    .filter(({ groupId }) => groupId === from)
    .map(({ id: _id, ...lesson }) =>
      created({ ...lesson, groupId: to, trainerId: null, roomId: null, link: '' }),
    );
  const gone = lessons.filter(({ groupId }) => groupId === to).map(removed);
  if (copies.length > 0) await act(intakeId, [...gone, ...copies]);
}
