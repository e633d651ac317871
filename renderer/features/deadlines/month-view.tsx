import { ActionIcon, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useWorkingCalendar } from '#renderer/data/working-calendar.ts';
import { monthWeeks } from '#renderer/features/calendar/index.ts';
import { addCalendarMonths, isoWeekday, type PlainDate, yearOf } from '#shared/calendar/plain-date.ts';
import type { Deadline } from '#shared/model/deadlines/deadline.ts';
import classes from './deadlines.module.css';
import type { DeadlineWords } from './use-deadline-words.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const monthOf = (date: PlainDate) => Number(date.slice(5, 7));

function Entry({ deadline, words }: { deadline: Deadline; words: DeadlineWords }) {
  const { t } = useTranslation('deadlines');
  const { programmeId, panel, kind, state } = deadline;
  const text = `${t(`kinds.${kind}`)}: ${words.programme(programmeId)}`;
  return (
    <li className={classes.entry} data-state={state}>
      {programmeId === null ? (
        text
      ) : (
        <Anchor component={Link} href={`/programmes/${programmeId}/way/${panel ?? 'overview'}`} size="xs">
          {text}
        </Anchor>
      )}{' '}
      ({t(`states.${state}`)})
    </li>
  );
}

interface MonthViewProps {
  deadlines: readonly Deadline[];
  today: PlainDate;
  words: DeadlineWords;
}

/** A month, Monday first, with the deadlines that end on each day. */
export function MonthView({ deadlines, today, words }: MonthViewProps) {
  const { t } = useTranslation(['deadlines', 'calendar']);
  const calendar = useWorkingCalendar()?.calendar;
  const [shown, setShown] = useState(today);
  const [year, month] = [yearOf(shown), monthOf(shown)];
  const byDay = Map.groupBy(deadlines, ({ due }) => due ?? '');
  const title = t('calendar:grid', { month: t(`calendar:months.${month}`), year });
  const isOff = (date: PlainDate) => {
    const day = calendar?.day(date);
    return day?.ok ? !day.value.works : isoWeekday(date) > 5;
  };
  const go = (months: number) => setShown(addCalendarMonths(`${shown.slice(0, 7)}-01`, months));
  const none = deadlines.every(({ due }) => due?.slice(0, 7) !== shown.slice(0, 7));
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <ActionIcon variant="default" aria-label={t('month.previous')} onClick={() => go(-1)}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <Title order={2} size="h4" aria-live="polite" miw={160} ta="center">
          {title}
        </Title>
        <ActionIcon variant="default" aria-label={t('month.next')} onClick={() => go(1)}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        <Button size="compact-sm" variant="subtle" onClick={() => setShown(today)}>
          {t('month.current')}
        </Button>
      </Group>
      {none && <Text size="sm">{t('month.none')}</Text>}
      <table className={classes.month} aria-label={title}>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={t(`calendar:weekdays.${weekday}`)}>
                {t(`calendar:weekdaysShort.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(year, month).map((week) => (
            <tr key={week.find((date) => date !== null)}>
              {week.map((date, place) => (
                <td
                  key={date ?? `none-${weekdays[place]}`}
                  data-off={(date !== null && isOff(date)) || undefined}
                  data-empty={!byDay.has(date ?? '') || undefined}
                  aria-current={date === today ? 'date' : undefined}
                >
                  {date !== null && (
                    <time dateTime={date} className={classes.number}>
                      {Number(date.slice(8))}
                      <span className={classes.weekday}>, {t(`calendar:weekdays.${isoWeekday(date)}`)}</span>
                    </time>
                  )}
                  <DayEntries deadlines={byDay.get(date ?? '-') ?? []} words={words} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  );
}

function DayEntries({ deadlines, words }: { deadlines: readonly Deadline[]; words: DeadlineWords }) {
  if (deadlines.length === 0) return null;
  return (
    <ul className={classes.day}>
      {deadlines.map((deadline) => (
        <Entry key={deadline.id} deadline={deadline} words={words} />
      ))}
    </ul>
  );
}
