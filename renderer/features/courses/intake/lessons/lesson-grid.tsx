import { Text } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Lesson } from '#shared/model/course/lesson.ts';
import { hoursStyle, LessonBlock } from './lesson-block.tsx';
import { type GridSize, lanesOf } from './lesson-place.ts';
import type { LessonWords } from './lesson-words.ts';
import classes from './lessons.module.css';
import { type Carried, idOf } from './use-carried.ts';

interface LessonGridProps {
  size: GridSize;
  /** Of the group that is shown, by day and hour. */
  lessons: readonly Lesson[];
  /** Days on which no lessons should be: what they are is told with the faults. */
  daysOff: ReadonlySet<PlainDate>;
  faulty: ReadonlySet<string>;
  words: LessonWords;
  carried: Carried | null;
  /** The lesson that the Tab key reaches. */
  tabId: string | null;
  movable: boolean;
  onOpen: (lesson: Lesson) => void;
}

/** The lessons of a group: a row a day, a column an academic hour. */
export function LessonGrid(props: LessonGridProps) {
  const { size, lessons, words, daysOff } = props;
  const { t } = useTranslation('courses');
  const byDay = Map.groupBy(lessons, ({ date }) => date);
  const hours = Array.from({ length: size.hours }, (_, index) => index + 1);
  return (
    <div
      className={classes.scroller}
      style={{ '--hours': size.hours } as CSSProperties}
      {...(lessons.length === 0 && { tabIndex: 0, role: 'region', 'aria-label': t('lessons.grid') })}
    >
      <div className={classes.heads} aria-hidden>
        <span className={classes.day} />
        <span className={classes.hours}>
          {hours.map((hour) => (
            <span key={hour} className={classes.hour}>
              {hour}
              <small>{words.time({ hour, length: 1 })}</small>
            </span>
          ))}
        </span>
      </div>
      {size.days.map((date) => (
        <section key={date} className={classes.row} aria-label={words.day(date)}>
          <div className={classes.day} data-off={daysOff.has(date) || undefined}>
            <Text size="sm" fw={600}>
              {words.day(date)}
            </Text>
            {daysOff.has(date) && <Text size="xs">{t('lessons.dayOff')}</Text>}
          </div>
          <DayLessons {...props} date={date} ofDay={byDay.get(date) ?? []} />
        </section>
      ))}
    </div>
  );
}

interface DayLessonsProps extends LessonGridProps {
  date: PlainDate;
  ofDay: readonly Lesson[];
}

function DayLessons({ date, ofDay, words, faulty, carried, tabId, movable, onOpen }: DayLessonsProps) {
  const carriedId = carried && idOf(carried.what);
  const place = carried?.place?.date === date ? carried.place : null;
  return (
    <ul className={classes.hours} data-hours-of={date}>
      {lanesOf(ofDay).map(({ lesson, lane }) => (
        <LessonBlock
          key={lesson.id}
          lesson={lesson}
          lane={lane}
          words={words}
          faulty={faulty.has(lesson.id)}
          carried={lesson.id === carriedId}
          tabIndex={lesson.id === tabId ? 0 : -1}
          movable={movable}
          onOpen={onOpen}
        />
      ))}
      {place && (
        <li className={classes.target} style={hoursStyle(place, 0)} aria-hidden>
          {words.time(place)}
        </li>
      )}
    </ul>
  );
}
