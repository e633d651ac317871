import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { Lesson } from '#shared/model/course/lesson.ts';
import type { LessonFault } from '#shared/model/course/lesson-faults.ts';
import type { LessonWords } from './lesson-words.ts';
import classes from './lessons.module.css';

interface FaultsPartProps {
  faults: readonly LessonFault[];
  lessons: readonly Lesson[];
  words: LessonWords;
  /** Leads to a lesson in the grid. */
  onGo: (lessonId: string) => void;
}

/** So many lessons of one fault are named. */
const mostNamed = 6;

/** What should be looked at in a group's schedule, each with its clause and the way to its lessons. */
export function FaultsPart({ faults, lessons, words, onGo }: FaultsPartProps) {
  const { t } = useTranslation(['courses', 'problems']);
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  return (
    <section aria-label={t('lessons.faults.title')}>
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('lessons.faults.title')}
        </Title>
        <Text size="sm" role="status">
          {faults.length === 0
            ? t('lessons.faults.none')
            : t('lessons.faults.total', { total: faults.length })}
        </Text>
        {faults.length > 0 && (
          <ul className={classes.faults}>
            {faults.map(({ problem, lessonIds }) => (
              <li key={JSON.stringify([problem, lessonIds])} data-fault={problem.code}>
                <Text size="sm" span>
                  {t(`problems:${problem.code}`, problem.params ?? {})}
                </Text>{' '}
                {problem.clause && <ClauseLink clause={problem.clause} c="inherit" />}
                <Group gap={8}>
                  {lessonIds.slice(0, mostNamed).flatMap((id) => {
                    const lesson = byId.get(id);
                    if (!lesson) return [];
                    const place = t('lessons.faults.place', {
                      date: numericDate(lesson.date).slice(0, 5),
                      hour: lesson.hour,
                    });
                    return (
                      <Anchor
                        key={id}
                        component="button"
                        type="button"
                        size="sm"
                        py={4}
                        display="inline-block"
                        aria-label={t('lessons.faults.go', { place, lesson: words.whole(lesson) })}
                        onClick={() => onGo(id)}
                      >
                        {place}
                      </Anchor>
                    );
                  })}
                  {lessonIds.length > mostNamed && (
                    <Text size="sm">{t('lessons.faults.more', { more: lessonIds.length - mostNamed })}</Text>
                  )}
                </Group>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </section>
  );
}
