import { Anchor, Group, Table, Text } from '@mantine/core';
import { type CSSProperties, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { spanWords } from '../day-words.ts';
import { intakePath } from '../intake/places.ts';
import classes from './schedule.module.css';
import type { ScheduledCourse } from './scheduled-course.ts';
import { holidayStripes, spanInYear } from './year-span.ts';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const holidayColour = 'light-dark(var(--mantine-color-red-3), var(--mantine-color-red-8))';

interface YearViewProps {
  year: number;
  courses: readonly ScheduledCourse[];
  calendar: WorkingCalendar;
}

/** The intakes of a year as bars over its months, with its holidays behind them. */
export function YearView({ year, courses, calendar }: YearViewProps) {
  const { t } = useTranslation('courses');
  const stripes = useMemo(() => holidayStripes(year, calendar, holidayColour), [year, calendar]);
  return (
    <>
      <Group gap="md">
        {(['holiday', 'fault'] as const).map((kind) => (
          <Text key={kind} size="xs">
            <span className={classes.sample} data-kind={kind} aria-hidden /> {t(`schedule.legend.${kind}`)}
          </Text>
        ))}
      </Group>
      <Table.ScrollContainer minWidth={860}>
        <table
          className={classes.year}
          aria-label={t('schedule.views.year')}
          style={{ '--holidays': stripes } as CSSProperties}
        >
          <thead>
            <tr>
              <th scope="col" style={{ width: 260 }}>
                {t('schedule.columns.course')}
              </th>
              {months.map((month) => (
                <th key={month} scope="col">
                  {t(`schedule.months.${month}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {courses.map((course) => (
              <YearRow key={course.intake.id} year={year} course={course} />
            ))}
          </tbody>
        </table>
      </Table.ScrollContainer>
    </>
  );
}

function YearRow({ year, course }: { year: number; course: ScheduledCourse }) {
  const { t } = useTranslation('courses');
  const { intake, title, faults } = course;
  const { startsOn, endsOn, number } = intake;
  const span = startsOn && endsOn ? spanInYear(year, startsOn, endsOn) : null;
  return (
    <tr data-intake={intake.id}>
      <th scope="row">
        <Anchor component={Link} href={intakePath(intake.id)} size="sm">
          {title || t('programmes:untitled')}
        </Anchor>
        <Text size="xs">
          {t('schedule.number', { number })} · {startsOn ? spanWords(intake) : t('schedule.noDays')}
        </Text>
      </th>
      <td colSpan={months.length}>
        <div className={classes.track}>
          {span && (
            <span
              className={classes.bar}
              data-bar
              data-fault={faults.length > 0 || undefined}
              style={{ '--from': `${span.from}%`, '--length': `${span.length}%` } as CSSProperties}
            />
          )}
        </div>
      </td>
    </tr>
  );
}
