import { type KeyboardEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Attendance, AttendanceMark } from '#shared/model/course/attendance.ts';
import { cellMark } from '../grid/use-grid-focus.ts';
import classes from './attendance.module.css';
import { markOfKey, nextMark } from './mark-keys.ts';

/** Stores a mark; false where it was not stored. */
export type GiveMark = (
  enrolmentId: string,
  date: PlainDate,
  mark: AttendanceMark | null,
) => Promise<boolean>;

interface MarkCellProps {
  enrolmentId: string;
  date: PlainDate;
  line: number;
  stored: Attendance | undefined;
  /** The trainee and the day. */
  label: string;
  /** The day is over or today: a mark should be there. */
  due: boolean;
  tabIndex: 0 | -1;
  /** The result that the mark counts for is signed: it never changes. */
  closed: boolean;
  /** Two people gave different marks, of which somebody must choose one. */
  disputed: boolean;
  onMark: GiveMark;
}

interface Typed {
  mark: AttendanceMark | null;
}

/** Milliseconds in which a stored mark reaches the screen. */
const settling = 1000;

function Cell(props: MarkCellProps) {
  const { enrolmentId, date, line, stored, label, due, tabIndex, closed, disputed, onMark } = props;
  const { t } = useTranslation('courses');
  // What was typed is shown until the store has it.
  const [typed, setTyped] = useState<Typed | null>(null);
  const [shown, setShown] = useState(stored);
  if (shown !== stored) {
    setShown(stored);
    setTyped(null);
  }
  const mark = typed ? typed.mark : (stored?.mark ?? null);
  const give = async (next: AttendanceMark | null) => {
    if (closed) return;
    const now = { mark: next };
    const forget = () => setTyped((newest) => (newest === now ? null : newest));
    setTyped(now);
    if (await onMark(enrolmentId, date, next)) setTimeout(forget, settling);
    else forget();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = markOfKey(event.key);
    if (next !== undefined) void give(next);
  };
  const words = mark ? t(`attendance.marks.${mark}`) : t('attendance.noMark');
  return (
    <td className={classes.cell}>
      <button
        type="button"
        {...cellMark({ line, column: date })}
        className={classes.mark}
        data-mark={mark ?? undefined}
        data-missing={(mark === null && due) || undefined}
        aria-label={`${label}: ${words}`}
        tabIndex={tabIndex}
        aria-disabled={closed || undefined}
        {...(disputed && { 'data-disputed': true, 'aria-description': t('grid.disputedCell') })}
        onKeyDown={onKeyDown}
        onClick={() => void give(nextMark(mark))}
      >
        {mark && t(`attendance.letters.${mark}`)}
      </button>
    </td>
  );
}

/** A trainee's mark of a day: a key gives it, a tap and the space bar lead through all of them. */
export const MarkCell = memo(Cell);
