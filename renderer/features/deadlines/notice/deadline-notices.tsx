import { useToday } from '#renderer/components/use-today.ts';
import { useDeadlines } from '#renderer/data/deadlines/read-deadlines.ts';
import { useWorkingCalendar } from '#renderer/data/working-calendar.ts';
import { DueNotice } from './due-notice.tsx';
import { MovedNotice } from './moved-notice.tsx';

/** What presses today, and which deadlines a change of the calendar moved. Reads nothing before it is shown. */
export function DeadlineNotices() {
  const today = useToday();
  const known = useDeadlines(today);
  const calendar = useWorkingCalendar()?.calendar;
  if (!known || !calendar) return null;
  return (
    <>
      <DueNotice key={today} deadlines={known.deadlines} today={today} />
      <MovedNotice calendar={calendar} known={known} />
    </>
  );
}
