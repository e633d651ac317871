import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Lesson } from '#shared/model/course/lesson.ts';
import { hoursTaken } from '#shared/model/course/lesson-time.ts';

/** Where a lesson stands in the grid: its day, its first academic hour from 1, and how many it lasts. */
export type LessonPlace = Pick<Lesson, 'date' | 'hour' | 'length'>;

/** The days of a grid in order, and how many academic hours each has. */
export interface GridSize {
  days: readonly PlainDate[];
  hours: number;
}

export const placeOfLesson = ({ date, hour, length }: LessonPlace): LessonPlace => ({ date, hour, length });

export const samePlace = (a: LessonPlace, b: LessonPlace): boolean =>
  a.date === b.date && a.hour === b.hour && a.length === b.length;

/** A place as an element of the grid is marked with it. */
export const placeMark = ({ date, hour, length }: LessonPlace): string => `${date}/${hour}+${length}`;

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/** The nearest place that lies inside the grid. */
export function fitPlace({ date, hour, length }: LessonPlace, { hours }: GridSize): LessonPlace {
  const fitted = within(length, 1, hours);
  return { date, length: fitted, hour: within(hour, 1, hours - fitted + 1) };
}

/** A lesson that ends at `last`: never shorter than an hour, never longer than the day. */
export const stretchTo = (place: LessonPlace, last: number, { hours }: GridSize): LessonPlace => ({
  ...place,
  length: within(last - place.hour + 1, 1, Math.max(1, hours - place.hour + 1)),
});

function otherDay(place: LessonPlace, step: 1 | -1, { days }: GridSize): LessonPlace {
  const date = days[days.indexOf(place.date) + step];
  return date === undefined ? place : { ...place, date };
}

/** Where an arrow leads a lesson that is carried: to another hour or day, with Shift to another length; null for other keys. */
export function placeOfKey(
  key: string,
  shift: boolean,
  place: LessonPlace,
  size: GridSize,
): LessonPlace | null {
  const { hour, length } = place;
  switch (key) {
    case 'ArrowUp':
      return otherDay(place, -1, size);
    case 'ArrowDown':
      return otherDay(place, 1, size);
    case 'ArrowLeft':
      return shift ? stretchTo(place, hour + length - 2, size) : fitPlace({ ...place, hour: hour - 1 }, size);
    case 'ArrowRight':
      return shift ? stretchTo(place, hour + length, size) : fitPlace({ ...place, hour: hour + 1 }, size);
    default:
      return null;
  }
}

/** Whether another lesson stands on one of the hours of a place. */
export function isTakenPlace(place: LessonPlace, lessons: readonly Lesson[], own: string | null): boolean {
  const hours = new Set(hoursTaken(place));
  return lessons.some(
    (lesson) =>
      lesson.id !== own && lesson.date === place.date && hoursTaken(lesson).some((hour) => hours.has(hour)),
  );
}

/** The first free hours of the grid, as many of `length` as follow each other there; its first hour where none is free. */
export function firstFree(
  lessons: readonly Lesson[],
  length: number,
  { days, hours }: GridSize,
): LessonPlace {
  for (const date of days) {
    for (let hour = 1; hour <= hours; hour += 1) {
      const free = (taken: number) =>
        hour + taken <= hours && !isTakenPlace({ date, hour: hour + taken, length: 1 }, lessons, null);
      let run = 0;
      while (run < length && free(run)) run += 1;
      if (run > 0) return { date, hour, length: run };
    }
  }
  return { date: days[0] ?? '', hour: 1, length: 1 };
}

/** Each lesson of a day with the lane in which it overlaps no other one, from 0. */
export function lanesOf(lessons: readonly Lesson[]): { lesson: Lesson; lane: number }[] {
  const ends: number[] = [];
  return [...lessons]
    .sort((a, b) => a.hour - b.hour || a.id.localeCompare(b.id))
    .map((lesson) => {
      const free = ends.findIndex((end) => end <= lesson.hour);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = lesson.hour + lesson.length;
      return { lesson, lane };
    });
}

/** The days of the course, those on which there are lessons besides, and those that were added here. */
export const gridDays = (
  courseDays: readonly PlainDate[],
  lessons: readonly Lesson[],
  added: readonly PlainDate[],
): PlainDate[] => [...new Set([...courseDays, ...lessons.map(({ date }) => date), ...added])].sort();

/** The lesson that an arrow leads the focus to: before or after it, or nearest to it on the next day with lessons. */
export function neighbour(key: string, from: Lesson, lessons: readonly Lesson[]): Lesson | null {
  const at = lessons.findIndex(({ id }) => id === from.id);
  if (key === 'ArrowLeft') return lessons[at - 1] ?? null;
  if (key === 'ArrowRight') return lessons[at + 1] ?? null;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const other =
    key === 'ArrowDown'
      ? lessons.find(({ date }) => date > from.date)?.date
      : lessons.findLast(({ date }) => date < from.date)?.date;
  const away = ({ hour }: Lesson) => Math.abs(hour - from.hour);
  return lessons.filter(({ date }) => date === other).sort((a, b) => away(a) - away(b))[0] ?? null;
}
