import { VisuallyHidden } from '@mantine/core';
import { type CSSProperties, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lesson } from '#shared/model/course/lesson.ts';
import { type LessonPlace, placeMark } from './lesson-place.ts';
import type { LessonWords } from './lesson-words.ts';
import classes from './lessons.module.css';

export const hoursStyle = (
  { hour, length }: Pick<LessonPlace, 'hour' | 'length'>,
  lane: number,
): CSSProperties => ({
  gridColumn: `${hour} / span ${length}`,
  gridRow: lane + 1,
});

interface LessonBlockProps {
  lesson: Lesson;
  lane: number;
  words: LessonWords;
  /** Something is to be looked at in it. */
  faulty: boolean;
  carried: boolean;
  tabIndex: 0 | -1;
  /** It may be moved. */
  movable: boolean;
  onOpen: (lesson: Lesson) => void;
}

function Block({ lesson, lane, words, faulty, carried, tabIndex, movable, onOpen }: LessonBlockProps) {
  const { t } = useTranslation(['courses', 'editor']);
  const trainer = words.trainer(lesson) || t('lessons.noTrainer');
  return (
    <li
      className={classes.lesson}
      style={hoursStyle(lesson, lane)}
      data-lesson={lesson.id}
      data-place={placeMark(lesson)}
      data-kind={lesson.kind}
      data-faulty={faulty || undefined}
      data-carried={carried || undefined}
    >
      <button
        type="button"
        className={classes.body}
        title={words.whole(lesson)}
        tabIndex={tabIndex}
        onClick={() => onOpen(lesson)}
      >
        <VisuallyHidden>{`${words.day(lesson.date)}, ${words.time(lesson)}, `}</VisuallyHidden>
        <span className={classes.topic}>{lesson.topic || t('lessons.noTopic')}</span>
        <span className={classes.about}>
          {[t(`editor:curriculum.kinds.${lesson.kind}`), trainer, words.where(lesson)]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        {faulty && <VisuallyHidden>{t('lessons.faulty')}</VisuallyHidden>}
      </button>
      {movable && <span className={classes.grip} data-handle="place" aria-hidden />}
      {movable && <span className={classes.stretch} data-handle="length" aria-hidden />}
    </li>
  );
}

/** A lesson in the grid: a press opens it, it can be dragged, and its end as well. */
export const LessonBlock = memo(Block);
