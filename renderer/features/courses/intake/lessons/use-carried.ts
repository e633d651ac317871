import { useState } from 'react';
import type { Lesson } from '#shared/model/course/lesson.ts';
import type { NewLesson } from '#shared/model/course/propose-lessons.ts';
import { type LessonPlace, placeOfLesson, samePlace } from './lesson-place.ts';

/** What can be carried over the grid: a lesson that stands in it, or one that is still to be placed. */
export type Carriable = { kind: 'placed'; lesson: Lesson } | { kind: 'new'; lesson: NewLesson };

/** What is carried, and where it would be put. Null: nowhere, the pointer is outside the grid. */
export interface Carried {
  what: Carriable;
  place: LessonPlace | null;
}

export const idOf = (what: Carriable): string | null => (what.kind === 'placed' ? what.lesson.id : null);

interface Carrying {
  carried: Carried | null;
  pickUp: (what: Carriable, place: LessonPlace | null) => void;
  moveTo: (place: LessonPlace | null) => void;
  /** Ends the carrying; gives what is to be written, or null where nothing moved. */
  putDown: () => { what: Carriable; place: LessonPlace } | null;
  letGo: () => void;
}

/** A lesson on its way from one place of the grid to another, by keyboard or pointer. */
export function useCarried(): Carrying {
  const [carried, setCarried] = useState<Carried | null>(null);
  return {
    carried,
    pickUp: (what, place) => setCarried({ what, place }),
    moveTo: (place) => setCarried((before) => before && { ...before, place }),
    putDown() {
      setCarried(null);
      if (!carried?.place) return null;
      const { what, place } = carried;
      const stays = what.kind === 'placed' && samePlace(placeOfLesson(what.lesson), place);
      return stays ? null : { what, place };
    },
    letGo: () => setCarried(null),
  };
}
