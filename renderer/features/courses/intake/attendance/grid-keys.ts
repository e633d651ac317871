import type { KeyboardEvent } from 'react';
import type { IntakeMarks } from '#renderer/data/courses/attendance.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { AttendanceMark } from '#shared/model/course/attendance.ts';
import { nextTrainee } from '../grid/next-trainee.ts';
import type { FocusCell } from '../grid/trainee-grid.tsx';
import type { TraineeLine } from '../grid/trainee-lines.ts';
import { type CellPlace, placeOf } from '../grid/use-grid-focus.ts';
import type { AttendanceDay } from './attendance-days.ts';
import { markOfKey } from './mark-keys.ts';

interface Grid {
  lines: readonly TraineeLine[];
  days: readonly AttendanceDay[];
  marks: IntakeMarks;
  focus: FocusCell;
  fill: (date: PlainDate, mark: AttendanceMark) => void;
}

/** Where a key leads; null where it stays. After a mark the next trainee comes. */
function nextPlace(key: string, { line, column }: CellPlace, { lines, days }: Grid): CellPlace | null {
  const at = days.findIndex(({ date }) => date === column);
  const beside = (step: 1 | -1) => {
    const day = days[at + step];
    return day ? { line, column: day.date } : null;
  };
  const below = (step: 1 | -1) => {
    const found = nextTrainee(lines, line, step);
    return found === null ? null : { line: found, column };
  };
  if (key === 'ArrowLeft') return beside(-1);
  if (key === 'ArrowRight') return beside(1);
  if (key === 'ArrowUp') return below(-1);
  if (key === 'ArrowDown' || markOfKey(key) !== undefined) return below(1);
  return null;
}

/** Arrows move, a mark's key leads to the next trainee, Ctrl+Enter fills the column with the mark of its cell. */
export const onMarkKeys = (grid: Grid) => (event: KeyboardEvent) => {
  const place = placeOf(event.target as Element);
  if (!place) return;
  const line = grid.lines[place.line];
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && line) {
    event.preventDefault();
    grid.fill(place.column, grid.marks.get(line.id)?.get(place.column)?.mark ?? 'present');
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const next = nextPlace(event.key, place, grid);
  if (next || event.key.startsWith('Arrow')) event.preventDefault();
  if (next) grid.focus(next);
};
