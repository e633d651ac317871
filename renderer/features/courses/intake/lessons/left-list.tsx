import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { TopicHours } from '#shared/model/course/hours-to-place.ts';
import { hoursLeft } from '#shared/model/course/hours-to-place.ts';
import type { Lesson } from '#shared/model/course/lesson.ts';
import { RoomOptions, TrainerOptions } from './lesson-options.tsx';
import classes from './lessons.module.css';
import type { LessonSchedule } from './use-lesson-schedule.ts';

/** What every lesson that is placed now is given. */
export type Given = Pick<Lesson, 'trainerId' | 'roomId' | 'link'>;

export const keyOf = ({ rowId, kind }: Pick<TopicHours, 'rowId' | 'kind'>): string => `${rowId}/${kind}`;

interface LeftListProps {
  schedule: LessonSchedule;
  topics: readonly TopicHours[];
  given: Given;
  onGiven: (given: Given) => void;
  /** Picks an amount of hours up with the keyboard or a press. */
  onPlace: (topic: TopicHours) => void;
}

/** What of the curriculum a group's schedule still lacks (O10-16): each is dragged to its place, or carried by keyboard. */
export function LeftList({ schedule, topics, given, onGiven, onPlace }: LeftListProps) {
  const { t } = useTranslation(['courses', 'editor']);
  const permission = usePartPermission();
  const left = topics.filter((topic) => hoursLeft(topic) > 0);
  return (
    <section aria-label={t('lessons.left.title')}>
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('lessons.left.title')} <ClauseLink clause="O10-16" />
        </Title>
        {left.length === 0 ? (
          <Text size="sm">{t(topics.length === 0 ? 'lessons.left.noCurriculum' : 'lessons.left.none')}</Text>
        ) : (
          <>
            <NativeSelect
              label={t('lessons.left.trainer')}
              value={given.trainerId ?? ''}
              onChange={(event) => onGiven({ ...given, trainerId: event.currentTarget.value || null })}
            >
              <TrainerOptions schedule={schedule} chosen={given.trainerId} />
            </NativeSelect>
            <NativeSelect
              label={t('lessons.left.room')}
              value={given.roomId ?? ''}
              onChange={(event) => onGiven({ ...given, roomId: event.currentTarget.value || null })}
            >
              <RoomOptions schedule={schedule} chosen={given.roomId} />
            </NativeSelect>
            <ul className={classes.left}>
              {left.map((topic) => (
                <li key={keyOf(topic)} className={classes.piece} data-left={keyOf(topic)}>
                  {permission.allowed && (
                    <span className={classes.pieceGrip} data-handle="place" aria-hidden />
                  )}
                  <span className={classes.pieceWords}>
                    <Text size="sm">{topic.title}</Text>
                    <Text size="xs">
                      {t('lessons.left.hours', {
                        kind: t(`editor:curriculum.kinds.${topic.kind}`),
                        left: hoursLeft(topic),
                        planned: topic.planned,
                      })}
                    </Text>
                  </span>
                  <NeedsPermission permission={permission}>
                    <Button
                      variant="default"
                      size="compact-sm"
                      flex="none"
                      aria-label={t('lessons.left.placeThis', {
                        title: topic.title,
                        kind: t(`editor:curriculum.kinds.${topic.kind}`),
                      })}
                      onClick={() => onPlace(topic)}
                    >
                      {t('lessons.left.place')}
                    </Button>
                  </NeedsPermission>
                </li>
              ))}
            </ul>
          </>
        )}
      </Stack>
    </section>
  );
}
