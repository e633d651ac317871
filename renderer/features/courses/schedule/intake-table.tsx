import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePages } from '#renderer/components/pages.tsx';
import { IntakeRow } from './intake-row.tsx';
import type { ScheduledCourse } from './scheduled-course.ts';

const pageSize = 50;

interface IntakeTableProps {
  courses: readonly ScheduledCourse[];
  onEdit: (course: ScheduledCourse) => void;
}

/** The intakes of a year, by their first day. */
export function IntakeTable({ courses, onEdit }: IntakeTableProps) {
  const { t } = useTranslation('courses');
  const { shown, pages } = usePages(courses, pageSize);
  return (
    <>
      <Table.ScrollContainer minWidth={960}>
        <Table verticalSpacing={6} aria-label={t('schedule.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('schedule.columns.course')}</Table.Th>
              <Table.Th w={110}>{t('schedule.columns.days')}</Table.Th>
              <Table.Th w={140}>{t('schedule.columns.place')}</Table.Th>
              <Table.Th w={170}>{t('schedule.columns.regions')}</Table.Th>
              <Table.Th w={100}>{t('schedule.columns.languages')}</Table.Th>
              <Table.Th w={90} ta="end">
                {t('schedule.columns.trainees')}
              </Table.Th>
              <Table.Th w={120}>{t('schedule.columns.faults')}</Table.Th>
              <Table.Th w={50} aria-label={t('schedule.columns.actions')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((course) => (
              <IntakeRow key={course.intake.id} course={course} onEdit={() => onEdit(course)} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {pages}
    </>
  );
}
