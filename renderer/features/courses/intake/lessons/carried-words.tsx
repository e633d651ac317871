import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { Lesson } from '#shared/model/course/lesson.ts';
import { isTakenPlace } from './lesson-place.ts';
import type { LessonWords } from './lesson-words.ts';
import { type Carried, idOf } from './use-carried.ts';

interface CarriedWordsProps {
  carried: Carried | null;
  lessons: readonly Lesson[];
  words: LessonWords;
}

/** How lessons are moved; while one is carried, where it would be put. */
export function CarriedWords({ carried, lessons, words }: CarriedWordsProps) {
  const { t } = useTranslation('courses');
  const movable = usePartPermission().allowed;
  return (
    <Text size="sm" role="status">
      {carried === null ? movable && t('lessons.keys') : carriedText()}
    </Text>
  );

  function carriedText(): string {
    if (carried === null) return '';
    const { what, place } = carried;
    const topic = what.lesson.topic || t('lessons.noTopic');
    if (place === null) return t('lessons.carried.nowhere', { topic });
    const said = { topic, day: words.day(place.date), time: words.time(place), hours: place.length };
    return isTakenPlace(place, lessons, idOf(what))
      ? t('lessons.carried.taken', said)
      : t('lessons.carried.free', said);
  }
}
