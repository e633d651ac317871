import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import classes from './attendance.module.css';
import type { AttendanceDay } from './attendance-days.ts';

interface DayHeadsProps {
  days: readonly AttendanceDay[];
  /** How many marks each day that is due lacks. */
  missing: ReadonlyMap<PlainDate, number>;
  onFill: (date: PlainDate) => void;
}

/** The day of each column: a tap marks everybody as present who has no mark on it. */
export function DayHeads({ days, missing, onFill }: DayHeadsProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  return days.map(({ date }) => {
    const count = missing.get(date) ?? 0;
    return (
      <th key={date} scope="col" className={classes.cell}>
        <NeedsPermission permission={permission}>
          <button
            type="button"
            className={classes.dayButton}
            aria-label={t('attendance.fillDay', { date: numericDate(date), count })}
            title={t('attendance.fillDay', { date: numericDate(date), count })}
            onClick={() => onFill(date)}
          >
            {numericDate(date).slice(0, 5)}
            {count > 0 && <span className={classes.missing}>{t('attendance.missingOf', { count })}</span>}
          </button>
        </NeedsPermission>
      </th>
    );
  });
}
