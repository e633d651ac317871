import { memo } from 'react';
import type { TraineeMarks } from '#renderer/data/courses/attendance.ts';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import { personName } from '#shared/model/person.ts';
import gridClasses from '../grid/grid.module.css';
import type { AttendanceDay } from './attendance-days.ts';
import { type GiveMark, MarkCell } from './mark-cell.tsx';

interface MarkRowProps {
  trainee: Trainee;
  /** The number in the group. */
  number: number;
  /** The number of the line in the grid. */
  line: number;
  days: readonly AttendanceDay[];
  marks: TraineeMarks | undefined;
  /** The day whose cell the Tab key reaches; null where it is in another row. */
  tabDate: PlainDate | null;
  onMark: GiveMark;
}

function Row({ trainee: { enrolment, person }, number, line, days, marks, tabDate, onMark }: MarkRowProps) {
  const name = personName(person) || '—';
  return (
    <tr aria-rowindex={line + 2} data-target={enrolment.id}>
      <th scope="row" className={gridClasses.name} title={name}>
        {`${number}. ${name}`}
      </th>
      {days.map(({ date, due }) => (
        <MarkCell
          key={date}
          enrolmentId={enrolment.id}
          date={date}
          line={line}
          stored={marks?.get(date)}
          label={`${name}, ${numericDate(date)}`}
          due={due}
          tabIndex={tabDate === date ? 0 : -1}
          onMark={onMark}
        />
      ))}
    </tr>
  );
}

/** The marks of a trainee; drawn anew only when they changed. */
export const MarkRow = memo(Row);
