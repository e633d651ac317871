import { Container, Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { useToday } from '#renderer/components/use-today.ts';
import { type Schedule, useSchedule } from '#renderer/data/courses/read-schedule.ts';
import { useWorkingCalendar } from '#renderer/data/working-calendar.ts';
import { YearChoice } from '#renderer/features/calendar/index.ts';
import { yearOf } from '#shared/calendar/plain-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { scheduleParties } from '#shared/model/course/schedule-parties.ts';
import { yearPath } from '../intake/places.ts';
import { AgreementsPart } from './agreements-part.tsx';
import { IntakeDialog } from './intake-dialog.tsx';
import { IntakeTable } from './intake-table.tsx';
import { ScheduleActions } from './schedule-actions.tsx';
import { scheduledCourses } from './scheduled-course.ts';
import { YearView } from './year-view.tsx';

/** The years that a schedule can be made for. */
const [firstYear, lastYear] = [2000, 2100];
const isYear = (year: number | null): year is number =>
  year !== null && Number.isInteger(year) && year >= firstYear && year <= lastYear;

/** The courses of a year (O10-16). `year`: as the address names it; null for the year that it is. */
export function SchedulePage({ year: asked }: { year: number | null }) {
  const { t } = useTranslation('courses');
  const [, navigate] = useLocation();
  const present = yearOf(useToday());
  const year = isYear(asked) ? asked : present;
  const schedule = useSchedule(year);
  const calendar = useWorkingCalendar()?.calendar;
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <Container size="xl" py="md">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={1} size="h2">
            {t('schedule.title')}
          </Title>
          <YearChoice
            year={year}
            first={firstYear}
            last={lastYear}
            onChoose={(other) => navigate(yearPath(other))}
            heading={heading}
          />
        </Group>
        <Text size="sm">
          {t('schedule.aim')} <ClauseLink clause="O10-15" />
        </Text>
        {schedule?.year === year && calendar ? (
          <YearOfCourses schedule={schedule} calendar={calendar} />
        ) : (
          <Skeleton h={240} />
        )}
      </Stack>
    </Container>
  );
}

/** What is open: a new intake, or one that is changed. */
type Opened = { intake: Intake | null } | null;

function YearOfCourses({ schedule, calendar }: { schedule: Schedule; calendar: WorkingCalendar }) {
  const { t } = useTranslation('courses');
  const { year } = schedule;
  const [view, setView] = useState<'table' | 'year'>('table');
  const [opened, setOpened] = useState<Opened>(null);
  const courses = useMemo(() => scheduledCourses(schedule, calendar), [schedule, calendar]);
  const intakes = courses.map(({ intake }) => intake);
  const parties = scheduleParties(year, intakes, schedule.agreements);
  const trainees = intakes.reduce((sum, { plannedTrainees }) => sum + (plannedTrainees ?? 0), 0);
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('schedule.count', { year, count: intakes.length, trainees })}
        </Text>
        <ScheduleActions
          year={year}
          courses={courses}
          parties={parties}
          onAdd={() => setOpened({ intake: null })}
        />
      </Group>
      {courses.length === 0 ? (
        <Text size="sm">{t('schedule.empty', { year })}</Text>
      ) : (
        <>
          <SegmentedControl
            size="xs"
            w="fit-content"
            aria-label={t('schedule.views.label')}
            value={view}
            onChange={(value) => setView(value === 'year' ? 'year' : 'table')}
            data={(['table', 'year'] as const).map((value) => ({
              value,
              label: t(`schedule.views.${value}`),
            }))}
          />
          {view === 'table' ? (
            <IntakeTable courses={courses} onEdit={({ intake }) => setOpened({ intake })} />
          ) : (
            <YearView year={year} courses={courses} calendar={calendar} />
          )}
        </>
      )}
      <AgreementsPart year={year} parties={parties} />
      {opened && (
        <IntakeDialog
          schedule={schedule}
          calendar={calendar}
          intake={opened.intake}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
