import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type PersonCourse, usePersonCourses } from '#renderer/data/people/person-courses.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import type { Person } from '#shared/model/person.ts';

/** The courses of a person over the years, as a trainee and as a trainer. */
export default function PersonCourses({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const title = useId();
  const courses = usePersonCourses(person);
  return (
    <section aria-labelledby={title}>
      <Stack gap="xs">
        <Title id={title} order={3} size="h5">
          {t('courses.title')}
        </Title>
        {courses === undefined && <Skeleton h={40} />}
        {courses?.length === 0 && <Text size="sm">{t('courses.none')}</Text>}
        {courses?.map((course) => (
          <Course key={`${course.as}:${course.intake.id}`} course={course} />
        ))}
      </Stack>
    </section>
  );
}

function Course({ course }: { course: PersonCourse }) {
  const { t } = useTranslation('people');
  const { intake, programme } = course;
  const { year, number } = intake;
  return (
    <div>
      <Anchor
        component={Link}
        href={`/courses/${intake.id}/${course.as === 'trainee' ? 'trainees' : 'trainers'}`}
        size="sm"
        {...(programme && { lang: programme.language })}
      >
        {(programme && shownTitle(programme)) || t('courses.untitled')}
      </Anchor>
      <Text size="sm">
        {t('courses.intake', { year, number })} · {t(`courses.as.${course.as}`)}
        {course.as === 'trainee' && ` · ${t(`courses.states.${course.state}`)}`}
        {course.as === 'trainee' &&
          course.total !== null &&
          ` · ${t('courses.total', { total: course.total })}`}
      </Text>
    </div>
  );
}
