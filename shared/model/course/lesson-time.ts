import type { Lesson, Timetable } from './lesson.ts';

/** When the academic hours of a day begin, and how many minutes one lasts. */
export interface DayHours extends Pick<Timetable, 'minutes'> {
  begins: readonly string[];
}

/** Minutes of a day from which and until which something lasts. */
export interface Minutes {
  from: number;
  until: number;
}

/** Eight hours of 45 minutes, in pairs, with an hour for lunch: what stands until the organisation says otherwise. */
export const usualHours: DayHours = {
  begins: ['09:00', '09:45', '10:45', '11:30', '13:15', '14:00', '15:00', '15:45'],
  minutes: 45,
};

/** From so many minutes on a pause parts lessons. */
const longPause = 30;

/** Minutes from midnight of «HH:MM». */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** «HH:MM» of minutes from midnight. */
export const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** When an academic hour begins. Hours beyond the timetable follow its last one without a pause. */
function beginOf(hour: number, { begins, minutes }: DayHours): number {
  const known = begins[hour - 1];
  if (known !== undefined) return minutesOf(known);
  const last = begins.at(-1);
  if (last === undefined) return beginOf(hour, usualHours);
  return minutesOf(last) + (hour - begins.length) * minutes;
}

/** The hours that a lesson takes, from 1. */
export const hoursTaken = ({ hour, length }: Pick<Lesson, 'hour' | 'length'>): number[] =>
  Array.from({ length }, (_, index) => hour + index);

/** From the beginning of a lesson's first hour to the end of its last one, pauses included. */
export const lessonMinutes = (
  { hour, length }: Pick<Lesson, 'hour' | 'length'>,
  timetable: DayHours,
): Minutes => ({
  from: beginOf(hour, timetable),
  until: beginOf(hour + length - 1, timetable) + timetable.minutes,
});

/** Whether there is a pause as long as a lunch between an hour and the one before it: no lesson goes over it by itself. */
export const isAfterLongPause = (hour: number, timetable: DayHours): boolean =>
  hour > 1 && beginOf(hour, timetable) - beginOf(hour - 1, timetable) - timetable.minutes >= longPause;

/** Hours of a timetable that begin before the one before them is over, from 1. */
export const hoursTooEarly = ({ begins, minutes }: DayHours): number[] =>
  begins.flatMap((begin, index) => {
    const before = begins[index - 1];
    return before !== undefined && minutesOf(begin) < minutesOf(before) + minutes ? [index + 1] : [];
  });
