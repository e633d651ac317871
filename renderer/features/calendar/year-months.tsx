import { useCallback, useEffect, useRef } from 'react';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import classes from './calendar.module.css';
import { MonthTable } from './month-table.tsx';
import { useDayEvents } from './use-day-events.ts';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

interface YearMonthsProps {
  year: number;
  calendar: WorkingCalendar;
  today: PlainDate;
  /** The day that the Tab key reaches. */
  reached: PlainDate;
  onReach: (date: PlainDate) => void;
  /** The mouse or the keyboard is on a day. */
  onPoint: (date: PlainDate) => void;
  onOpen: (date: PlainDate) => void;
  /** The dialog of a day is open: the keyboard comes back to the day after it. */
  dialogOpen: boolean;
}

/** Twelve months: one stop for Tab, arrow keys go from day to day, also from month to month and year to year. */
export function YearMonths(props: YearMonthsProps) {
  const { year, calendar, today, reached, onReach, onPoint, onOpen, dialogOpen } = props;
  const container = useRef<HTMLDivElement>(null);
  const follows = useRef(false);
  useEffect(() => {
    if (!follows.current || dialogOpen) return;
    follows.current = false;
    container.current?.querySelector<HTMLElement>(`[data-date="${reached}"]`)?.focus();
  }, [reached, dialogOpen]);
  const onGo = useCallback(
    (date: PlainDate) => {
      follows.current = true;
      onReach(date);
    },
    [onReach],
  );
  const open = useCallback(
    (date: PlainDate) => {
      follows.current = true;
      onReach(date);
      onOpen(date);
    },
    [onReach, onOpen],
  );
  const events = useDayEvents({ years: calendar.years, onPoint, onOpen: open, onGo });
  return (
    <div ref={container} className={classes.year}>
      {months.map((month) => (
        <MonthTable
          key={month}
          year={year}
          month={month}
          calendar={calendar}
          today={today}
          reached={Number(reached.slice(5, 7)) === month ? reached : null}
          events={events}
        />
      ))}
    </div>
  );
}
