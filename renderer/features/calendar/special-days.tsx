import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { addDays, isoWeekday, numericDate, type PlainDate, yearOf } from '#shared/calendar/plain-date.ts';
import type { DayState, WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import classes from './calendar.module.css';
import { dayMark } from './day-mark.ts';
import { useDayWords } from './use-day-words.ts';

function specialDaysOf(calendar: WorkingCalendar, year: number): DayState[] {
  const days: DayState[] = [];
  for (let date = `${year}-01-01`; yearOf(date) === year; date = addDays(date, 1)) {
    const day = calendar.day(date);
    if (day.ok && !['ordinary', 'weekend'].includes(day.value.reason.kind)) days.push(day.value);
  }
  return days;
}

interface SpecialDaysProps {
  calendar: WorkingCalendar;
  year: number;
  /** The days that the organisation marked itself, and what removes one; without it the list is only read. */
  removal?: { own: ReadonlySet<PlainDate>; onRemove: (date: PlainDate) => void };
}

/** Every day of the year that the week alone does not decide, with why; the organisation's own can be removed. */
export function SpecialDays({ calendar, year, removal }: SpecialDaysProps) {
  const { t } = useTranslation('calendar');
  const words = useDayWords();
  const permission = usePermission({ table: 'calendarDays', kind: 'remove', recordId: '' });
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table verticalSpacing={4} aria-label={t('list.title', { year })}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={130}>{t('list.day')}</Table.Th>
            <Table.Th w={130} visibleFrom="sm">
              {t('list.weekday')}
            </Table.Th>
            <Table.Th>{t('list.why')}</Table.Th>
            {removal && <Table.Th aria-label={t('list.actions')} />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {specialDaysOf(calendar, year).map((state) => (
            <Table.Tr key={state.date}>
              <Table.Td>
                <span
                  className={classes.sign}
                  data-mark={dayMark(state) ?? undefined}
                  data-off={!state.works || undefined}
                />
                {numericDate(state.date)}
              </Table.Td>
              <Table.Td visibleFrom="sm">{t(`weekdays.${isoWeekday(state.date)}`)}</Table.Td>
              <Table.Td className={classes.why}>{words.why(state)}</Table.Td>
              {removal && (
                <Table.Td ta="end">
                  {removal.own.has(state.date) && (
                    <NeedsPermission permission={permission}>
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t('list.removeNamed', { date: numericDate(state.date) })}
                        onClick={() => removal.onRemove(state.date)}
                      >
                        {t('list.remove')}
                      </Button>
                    </NeedsPermission>
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
