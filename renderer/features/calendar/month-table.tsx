import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { DayState, WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import classes from './calendar.module.css';
import { dayMark } from './day-mark.ts';
import { monthWeeks } from './month-weeks.ts';
import type { DayEvents } from './use-day-events.ts';
import { useDayWords } from './use-day-words.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

interface DayProps {
  state: DayState;
  label: string;
  inTabOrder: boolean;
  isToday: boolean;
  events: DayEvents;
}

function Day({ state, label, inTabOrder, isToday, events }: DayProps) {
  return (
    <button
      type="button"
      className={classes.day}
      data-date={state.date}
      data-mark={dayMark(state) ?? undefined}
      data-off={!state.works || undefined}
      tabIndex={inTabOrder ? 0 : -1}
      aria-label={label}
      aria-current={isToday ? 'date' : undefined}
      {...events}
    >
      {Number(state.date.slice(8))}
    </button>
  );
}

interface MonthTableProps {
  year: number;
  month: number;
  calendar: WorkingCalendar;
  today: PlainDate;
  /** The day of this month that the Tab key reaches; null where it is in another month. */
  reached: PlainDate | null;
  events: DayEvents;
}

/** A month: weeks below each other, Monday first. */
export const MonthTable = memo(function MonthTable(props: MonthTableProps) {
  const { year, month, calendar, today, reached, events } = props;
  const { t } = useTranslation('calendar');
  const words = useDayWords();
  const cell = (date: PlainDate | null) => {
    const day = date === null ? null : calendar.day(date);
    if (!day?.ok) return null;
    return (
      <Day
        state={day.value}
        label={words.all(day.value)}
        inTabOrder={date === reached}
        isToday={date === today}
        events={events}
      />
    );
  };
  return (
    <table className={classes.month} aria-label={t('grid', { month: t(`months.${month}`), year })}>
      <caption aria-hidden>{t(`months.${month}`)}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={t(`weekdays.${weekday}`)}>
              {t(`weekdaysShort.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(year, month).map((week) => (
          <tr key={week.find((date) => date !== null)}>
            {week.map((date, place) => (
              <td key={date ?? `none-${weekdays[place]}`}>{cell(date)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
