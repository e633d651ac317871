import { type KeyboardEvent, useRef, useState } from 'react';
import { whenShown } from '#renderer/components/go-to/when-shown.ts';
import type { Lesson } from '#shared/model/course/lesson.ts';
import {
  type GridSize,
  type LessonPlace,
  neighbour,
  placeMark,
  placeOfKey,
  placeOfLesson,
} from './lesson-place.ts';
import type { Carriable, Carried } from './use-carried.ts';

interface LessonKeysOptions {
  lessons: readonly Lesson[];
  size: GridSize;
  movable: boolean;
  carried: Carried | null;
  pickUp: (what: Carriable, place: LessonPlace) => void;
  moveTo: (place: LessonPlace) => void;
  drop: () => void;
  letGo: () => void;
  remove: (lesson: Lesson) => void;
}

const lessonOf = (element: Element): string | undefined =>
  element.closest<HTMLElement>('[data-lesson]')?.dataset.lesson;

const selectorOf = (id: string) => `[data-lesson="${CSS.escape(id)}"]`;

function focusButton(button: HTMLElement): void {
  button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  button.focus({ preventScroll: true });
}

/** Moves the focus to a lesson of the grid. */
export function focusLesson(id: string): void {
  const button = document.querySelector<HTMLElement>(`${selectorOf(id)} > button`);
  if (button) focusButton(button);
}

/** Moves the focus to a lesson as soon as it is drawn at its place: on another day it is another element. */
export const focusWhenDrawn = (id: string, place: LessonPlace): void =>
  whenShown(`${selectorOf(id)}[data-place="${placeMark(place)}"] > button`, focusButton);

/**
 * The keyboard in the grid: arrows lead from lesson to lesson, the space bar picks one up, Delete takes it away; what is
 * carried goes by arrows, with Shift it grows and shrinks, Space and Enter put it down, Escape leaves it where it was.
 */
export function useLessonKeys(options: LessonKeysOptions) {
  const { lessons, size, movable, carried } = options;
  const [lastId, setLastId] = useState<string | null>(null);
  // The space bar presses a button when it is let go: what it did already is not to be undone by that.
  const spaceUsed = useRef(false);
  const used = (event: KeyboardEvent) => {
    spaceUsed.current = event.key === ' ';
    event.preventDefault();
    event.stopPropagation();
  };
  const onCarriedKey = (event: KeyboardEvent, place: LessonPlace) => {
    const next = placeOfKey(event.key, event.shiftKey, place, size);
    if (next) options.moveTo(next);
    else if (event.key === ' ' || event.key === 'Enter') options.drop();
    else if (event.key === 'Escape') options.letGo();
    else return;
    used(event);
  };
  const onLessonKey = (event: KeyboardEvent, lesson: Lesson) => {
    const next = neighbour(event.key, lesson, lessons);
    if (next) focusLesson(next.id);
    else if (event.key === ' ' && movable) options.pickUp({ kind: 'placed', lesson }, placeOfLesson(lesson));
    else if (event.key === 'Delete' && movable) options.remove(lesson);
    else if (!event.key.startsWith('Arrow')) return;
    used(event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (carried?.place) return onCarriedKey(event, carried.place);
    const id = lessonOf(event.target as Element);
    const lesson = lessons.find((one) => one.id === id);
    if (lesson) onLessonKey(event, lesson);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== ' ' || !spaceUsed.current) return;
    spaceUsed.current = false;
    event.preventDefault();
  };
  const onFocus = ({ target }: { target: Element }) => {
    const id = lessonOf(target);
    if (id) setLastId(id);
  };
  return {
    /** The lesson that the Tab key reaches: the one that had the focus last, or the first one. */
    tabId: lessons.some(({ id }) => id === lastId) ? lastId : (lessons[0]?.id ?? null),
    on: { onKeyDown, onKeyUp, onFocus },
  };
}
