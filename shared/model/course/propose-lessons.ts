import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { CurriculumRow } from '../programme.ts';
import { hoursLeft, hoursOf, hoursToPlace, type TopicHours } from './hours-to-place.ts';
import type { Lesson } from './lesson.ts';
import { type DayHours, hoursTaken, isAfterLongPause } from './lesson-time.ts';

/** A lesson that is not stored yet. */
export type NewLesson = Omit<Lesson, 'id'>;

/** What the lessons of a group are proposed from. */
export interface ProposalGround {
  intakeId: string;
  groupId: string;
  /** The days of the course, in order. */
  days: readonly PlainDate[];
  timetable: DayHours;
  curriculum: readonly CurriculumRow[];
  /** What the group has already: it stays as it is. */
  lessons: readonly Lesson[];
  /** What every proposed lesson is given. */
  given: Pick<Lesson, 'trainerId' | 'roomId' | 'link'>;
  /** Whether the given trainer or room is taken at that hour. */
  isTaken?: (date: PlainDate, hour: number) => boolean;
}

interface Slot {
  date: PlainDate;
  hour: number;
}

/** What is left to place in the order of the curriculum, control last (O10-28: the final test ends a course). */
function piecesLeft({ curriculum, lessons }: ProposalGround): TopicHours[] {
  const left = hoursToPlace(curriculum, lessons).filter((one) => hoursLeft(one) >= 1);
  const isControl = ({ kind }: TopicHours) => kind === 'control';
  return [...left.filter((one) => !isControl(one)), ...left.filter(isControl)];
}

/** The hours that are free, day after day, with no more than `most` lessons' hours on a day. */
function freeSlots({ days, timetable, lessons, isTaken }: ProposalGround, most: number): Slot[] {
  const byDay = Map.groupBy(lessons, ({ date }) => date);
  const hours = timetable.begins.map((_, index) => index + 1);
  return days.flatMap((date) => {
    const lessonHours = new Set((byDay.get(date) ?? []).flatMap(hoursTaken));
    const taken = new Set(hours.filter((hour) => lessonHours.has(hour)));
    return hours
      .filter((hour) => !taken.has(hour) && !isTaken?.(date, hour))
      .slice(0, Math.max(0, most - taken.size))
      .map((hour) => ({ date, hour }));
  });
}

/** The fewest hours a day with which everything finds its place; all hours of the timetable where nothing does. */
function slotsFor(ground: ProposalGround, needed: number): Slot[] {
  const all = ground.timetable.begins.length;
  const even = Math.ceil((needed + hoursOf(ground.lessons)) / Math.max(1, ground.days.length));
  for (let most = Math.max(1, even); most < all; most += 1) {
    const slots = freeSlots(ground, most);
    if (slots.length >= needed) return slots;
  }
  return freeSlots(ground, all);
}

/** Whether an hour goes on where the one before it stops: the next of the same day, and no lunch between them. */
const goesOn = (before: Slot | undefined, slot: Slot, timetable: DayHours): boolean =>
  before?.date === slot.date && before.hour + 1 === slot.hour && !isAfterLongPause(slot.hour, timetable);

/**
 * Lessons for what a group's schedule still lacks of the curriculum (O10-16): in its order, spread evenly over the days of
 * the course, never over a lunch, on no hour that is taken; what finds no place is left out. The same ground gives the
 * same lessons.
 */
export function proposeLessons(ground: ProposalGround): NewLesson[] {
  const { intakeId, groupId, timetable, given } = ground;
  const pieces = piecesLeft(ground).map((piece) => ({ ...piece, left: Math.floor(hoursLeft(piece)) }));
  const slots = slotsFor(
    ground,
    pieces.reduce((sum, { left }) => sum + left, 0),
  );
  const proposed: NewLesson[] = [];
  let next = 0;
  for (const { rowId, title, kind, left } of pieces) {
    const own = slots.slice(next, next + left);
    next += left;
    for (const [index, slot] of own.entries()) {
      const last = proposed.at(-1);
      if (last && index > 0 && goesOn(own[index - 1], slot, timetable)) last.length += 1;
      else {
        const about = { curriculumRowId: rowId, topic: title, kind };
        proposed.push({ intakeId, groupId, ...slot, length: 1, ...about, ...given });
      }
    }
  }
  return proposed;
}
