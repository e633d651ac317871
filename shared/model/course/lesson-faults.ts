import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { DocumentLanguage } from '../organisation.ts';
import type { Problem } from '../problem.ts';
import type { CurriculumRow } from '../programme.ts';
import { hoursLeft, hoursOf, hoursToPlace } from './hours-to-place.ts';
import type { Intake } from './intake.ts';
import type { Lesson } from './lesson.ts';
import { type DayHours, lessonMinutes, type Minutes, timeOf } from './lesson-time.ts';

/** What should be looked at in a schedule, and the lessons that it is about; none where it is about the whole. */
export interface LessonFault {
  problem: Problem;
  lessonIds: readonly string[];
}

/** A lesson of another group, of this intake or another one, on a day of these lessons. */
export interface BusyLesson extends Pick<Lesson, 'date' | 'trainerId' | 'roomId'> {
  minutes: Minutes;
  /** Which group of which intake it is, in words. */
  where: string;
}

/** What a group's lessons are looked at beside. */
export interface LessonSurroundings {
  intake: Pick<Intake, 'startsOn' | 'endsOn'>;
  language: DocumentLanguage;
  calendar: WorkingCalendar;
  timetable: DayHours;
  curriculum: readonly CurriculumRow[];
  /** Academic hours of the programme, and those that the regulation fixes for a course; null where it fixes none. */
  hours: { programme: number; fixed: number | null };
  /** `languages` in which a trainer teaches; empty while unknown. */
  trainers: ReadonlyMap<string, { name: string; languages: readonly DocumentLanguage[] }>;
  rooms: ReadonlyMap<string, string>;
  others: readonly BusyLesson[];
}

const fault = (
  lessons: readonly Pick<Lesson, 'id'>[],
  code: string,
  clause: ClauseId,
  params?: Problem['params'],
): LessonFault => ({
  problem: { code, clause, ...(params && { params }) },
  lessonIds: lessons.map(({ id }) => id),
});

const meet = (a: Minutes, b: Minutes) => a.from < b.until && b.from < a.until;
const place = (date: PlainDate, { from, until }: Minutes) => ({
  date: numericDate(date),
  time: `${timeOf(from)}–${timeOf(until)}`,
});

function ofDay(lesson: Lesson, { intake, calendar, timetable }: LessonSurroundings): LessonFault[] {
  const { date, hour, length } = lesson;
  const said = { date: numericDate(date) };
  const found: LessonFault[] = [];
  const { startsOn, endsOn } = intake;
  if (startsOn !== null && endsOn !== null && (date < startsOn || date > endsOn)) {
    const span = { from: numericDate(startsOn), until: numericDate(endsOn) };
    found.push(fault([lesson], 'lessonOutsideIntake', 'O10-16', { ...said, ...span }));
  }
  const day = calendar.day(date);
  if (!day.ok) found.push({ problem: { ...day.problem, clause: 'O10-16' }, lessonIds: [lesson.id] });
  else if (!day.value.works) {
    const { reason } = day.value;
    const named = reason.kind === 'holiday' || reason.kind === 'substitute';
    found.push(
      named
        ? fault([lesson], 'lessonOnHoliday', 'O10-16', { ...said, holiday: reason.holiday })
        : fault([lesson], 'lessonOnDayOff', 'O10-16', said),
    );
  }
  const hours = timetable.begins.length;
  if (hour + length - 1 > hours) found.push(fault([lesson], 'lessonBeyondDay', 'O10-16', { ...said, hours }));
  return found;
}

/** Two lessons of the group at one time. */
function ofGroup(lessons: readonly Lesson[], { timetable }: LessonSurroundings): LessonFault[] {
  const byDay = Map.groupBy(lessons, ({ date }) => date);
  return [...byDay.values()].flatMap((day) =>
    day.flatMap((lesson, index) => {
      const minutes = lessonMinutes(lesson, timetable);
      return day
        .slice(index + 1)
        .filter((other) => meet(minutes, lessonMinutes(other, timetable)))
        .map((other) => fault([lesson, other], 'lessonGroupBusy', 'O10-16', place(lesson.date, minutes)));
    }),
  );
}

/** The trainer or the room of a lesson is with another group at that time. */
function ofOthers(lesson: Lesson, around: LessonSurroundings, others: readonly BusyLesson[]): LessonFault[] {
  const minutes = lessonMinutes(lesson, around.timetable);
  const said = place(lesson.date, minutes);
  return others
    .filter((other) => meet(minutes, other.minutes))
    .flatMap(({ trainerId, roomId, where }) => {
      const trainer = trainerId === lesson.trainerId && around.trainers.get(trainerId ?? '');
      const room = roomId === lesson.roomId && around.rooms.get(roomId ?? '');
      return [
        ...(trainer
          ? [fault([lesson], 'lessonTrainerBusy', 'O10-16', { ...said, where, name: trainer.name })]
          : []),
        ...(room ? [fault([lesson], 'lessonRoomBusy', 'O10-16', { ...said, where, name: room })] : []),
      ];
    });
}

function ofTrainers(lessons: readonly Lesson[], { trainers, language }: LessonSurroundings): LessonFault[] {
  const without = lessons.filter(({ trainerId }) => trainerId === null);
  const byTrainer = Map.groupBy(lessons, ({ trainerId }) => trainerId);
  const strangers = [...byTrainer].flatMap(([id, theirs]) => {
    const trainer = trainers.get(id ?? '');
    if (!trainer || trainer.languages.length === 0 || trainer.languages.includes(language)) return [];
    return [fault(theirs, 'lessonTrainerLanguage', 'O10-18', { name: trainer.name, language })];
  });
  return [
    ...(without.length > 0
      ? [fault(without, 'lessonTrainerMissing', 'O10-17', { lessons: without.length })]
      : []),
    ...strangers,
  ];
}

/** The schedule beside the curriculum (O10-16) and the hours of a course (O10-20). */
function ofHours(lessons: readonly Lesson[], around: LessonSurroundings): LessonFault[] {
  const { curriculum, hours } = around;
  const topics = hoursToPlace(curriculum, lessons);
  const over = topics.filter((one) => hoursLeft(one) < 0);
  const known = new Set(curriculum.map(({ id }) => id));
  const strange = lessons.filter(({ curriculumRowId }) => !known.has(curriculumRowId ?? ''));
  const left = topics.reduce((sum, one) => sum + Math.max(0, hoursLeft(one)), 0);
  const planned = topics.reduce((sum, one) => sum + one.planned, 0);
  const expected = hours.fixed ?? hours.programme;
  const total = hoursOf(lessons);
  return [
    ...over.map((one) => {
      const theirs = lessons.filter(
        (lesson) => lesson.curriculumRowId === one.rowId && lesson.kind === one.kind,
      );
      const { title, kind, placed } = one;
      return fault(theirs, 'lessonHoursOver', 'O10-16', { title, kind, planned: one.planned, placed });
    }),
    ...(strange.length > 0
      ? [fault(strange, 'lessonOutsideCurriculum', 'O10-16', { lessons: strange.length })]
      : []),
    ...(left > 0 ? [fault([], 'lessonHoursLeft', 'O10-16', { hours: left })] : []),
    ...(total !== expected
      ? [
          fault([], 'lessonHoursTotal', hours.fixed === null ? 'O10-16' : 'O10-20', {
            hours: total,
            expected,
          }),
        ]
      : []),
    ...(planned !== hours.programme
      ? [fault([], 'curriculumHoursDiffer', 'O10-16', { planned, hours: hours.programme })]
      : []),
  ];
}

/**
 * What should be looked at in the lessons of a group, each with its clause; none of it keeps a lesson from being stored:
 * days off and holidays, days outside the intake, hours beyond the timetable, the group, a trainer or a room in two places
 * at once, lessons without a trainer or with one of another language, and hours that are not those of the curriculum and
 * of the course (O10-16, O10-17, O10-18, O10-20).
 */
export function lessonFaults(lessons: readonly Lesson[], around: LessonSurroundings): LessonFault[] {
  const inOrder = [...lessons].sort((a, b) => a.date.localeCompare(b.date) || a.hour - b.hour);
  const others = Map.groupBy(around.others, ({ date }) => date);
  return [
    ...ofGroup(inOrder, around),
    ...inOrder.flatMap((lesson) => [
      ...ofDay(lesson, around),
      ...ofOthers(lesson, around, others.get(lesson.date) ?? []),
    ]),
    ...ofTrainers(inOrder, around),
    ...ofHours(inOrder, around),
  ];
}
