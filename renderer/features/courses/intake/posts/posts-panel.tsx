import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useToday } from '#renderer/components/use-today.ts';
import { usePosts } from '#renderer/data/courses/preparation/posts.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { missingLanguages, type PostDay, postDays, postFaults } from '#shared/model/course/posts.ts';
import { FaultsList } from '../../schedule/faults-list.tsx';
import type { PanelProps } from '../places.ts';
import { useCourseDays } from '../use-course-days.ts';
import { PostDayRow } from './post-day-row.tsx';

/** What was posted of each day of an intake in two languages (O10-25). */
export function PostsPanel({ intakeId }: PanelProps) {
  const permission = usePermission({ table: 'dailyPosts', kind: 'update', recordId: '' });
  const course = useCourseDays(intakeId);
  const posts = usePosts(intakeId);
  const today = useToday();
  if (!course || !posts) return <Skeleton h={400} />;
  return (
    <PermittedPart permission={permission}>
      <ReadOnlyNote />
      {course.problem && <ProblemAlert problem={course.problem} />}
      <Days intakeId={intakeId} days={postDays(course.days, posts)} today={today} />
    </PermittedPart>
  );
}

interface DaysProps extends PanelProps {
  days: readonly PostDay[];
  today: PlainDate;
}

/** Today's day stands first: it is the one that is worked on. */
function Days({ intakeId, days, today }: DaysProps) {
  const { t } = useTranslation('courses');
  const current = days.find(({ date }) => date === today);
  const others = days.filter(({ date }) => date !== today);
  const rows = (shown: readonly PostDay[]) =>
    shown.map((day) => <PostDayRow key={day.date} intakeId={intakeId} day={day} today={today} />);
  return (
    <Stack gap="md">
      <Summary days={days} today={today} />
      {current && (
        <section aria-label={t('posts.today')}>
          <Title order={2} size="h4">
            {t('posts.today')}
          </Title>
          {rows([current])}
        </section>
      )}
      {others.length > 0 && (
        <section aria-label={t('posts.others')}>
          <Title order={2} size="h4">
            {t('posts.others')}
          </Title>
          {rows(others)}
        </section>
      )}
    </Stack>
  );
}

/** How many days have posts in both languages, and what is missing. */
function Summary({ days, today }: Omit<DaysProps, 'intakeId'>) {
  const { t } = useTranslation('courses');
  const ofCourse = days.filter((day) => day.ofCourse);
  const done = ofCourse.filter((day) => missingLanguages(day).length === 0).length;
  const faults = postFaults(days, today);
  return (
    <div role="status">
      <Text size="sm">
        {t('posts.count', { done, all: ofCourse.length })} {faults.length === 0 && t('posts.noneMissing')}{' '}
        <ClauseLink clause="O10-25" />
      </Text>
      <FaultsList faults={faults} />
    </div>
  );
}
