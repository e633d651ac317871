import { useTranslation } from 'react-i18next';
import { offerBack } from '#renderer/components/offer-back.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import {
  addLessons,
  changeLessons,
  type LessonFacts,
  removeLessons,
} from '#renderer/data/courses/lessons.ts';
import type { Lesson } from '#shared/model/course/lesson.ts';
import type { NewLesson } from '#shared/model/course/propose-lessons.ts';
import { attempt } from '../trainees/attempt.ts';
import type { LessonPlace } from './lesson-place.ts';
import type { Carriable } from './use-carried.ts';

interface LessonWrites {
  /** Puts what was carried to its place; gives the id of the lesson, null where it was not stored. */
  put: (what: Carriable, place: LessonPlace) => Promise<string | null>;
  /** `everywhere`: trainer and room also for the other lessons of the topic in the group. */
  save: (lesson: Lesson | NewLesson, facts: LessonFacts, everywhere: boolean) => Promise<boolean>;
  remove: (lesson: Lesson) => Promise<void>;
  addAll: (lessons: readonly NewLesson[]) => Promise<void>;
}

/** What a person does with the lessons of a group. Whatever is not stored is told. */
export function useLessonWrites(intakeId: string, lessons: readonly Lesson[]): LessonWrites {
  const { t } = useTranslation('courses');
  const add = async (added: readonly NewLesson[]): Promise<string | null> => {
    let ids: string[] = [];
    const stored = await attempt(async () => {
      ids = await addLessons(intakeId, added);
    });
    return stored ? (ids[0] ?? null) : null;
  };
  const change = (changes: Parameters<typeof changeLessons>[1]) =>
    attempt(() => changeLessons(intakeId, changes));
  return {
    async put(what, place) {
      if (what.kind === 'new') return add([{ ...what.lesson, ...place }]);
      return (await change([{ lesson: what.lesson, facts: place }])) ? what.lesson.id : null;
    },
    async save(lesson, facts, everywhere) {
      const { trainerId, roomId, curriculumRowId } = facts;
      const own = 'id' in lesson ? lesson : null;
      const others = lessons.filter(
        (one) => everywhere && one.id !== own?.id && one.curriculumRowId === curriculumRowId,
      );
      const also = others.map((one) => ({ lesson: one, facts: { trainerId, roomId } }));
      if (own) return change([{ lesson: own, facts }, ...also]);
      return (await add([{ ...lesson, ...facts }])) !== null && change(also);
    },
    async remove(lesson) {
      let bringBack: () => Promise<unknown> = async () => null;
      const removed = await attempt(async () => {
        bringBack = await removeLessons(intakeId, [lesson]);
      });
      if (!removed) return;
      offerBack({
        id: `lesson-${lesson.id}`,
        message: t('lessons.removed', { topic: lesson.topic || t('lessons.noTopic') }),
        button: t('trainees.undo'),
        bringBack: () => attempt(bringBack),
      });
    },
    async addAll(proposed) {
      if (proposed.length === 0) tellDone(t('lessons.proposedNone'));
      else if (await attempt(() => addLessons(intakeId, proposed)))
        tellDone(t('lessons.proposed', { added: proposed.length }));
    },
  };
}
