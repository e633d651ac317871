import { memo } from 'react';
import type { TraineeMarks } from '#renderer/data/courses/attendance.ts';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import { disputedFields, type IntakeConflicts } from '#renderer/data/courses/intake-conflicts.ts';
import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import { attendanceId } from '#shared/model/course/attendance.ts';
import { personName } from '#shared/model/person.ts';
import type { LeftState } from '#shared/model/workflow/enrolment-machine.ts';
import { NameCell } from '../grid/name-cell.tsx';
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
  /** The trainee's result is signed. */
  closed: boolean;
  /** How the trainee left the intake; null for who is in it. */
  left: LeftState | null;
  conflicts: IntakeConflicts;
  onMark: GiveMark;
}

function Row(props: MarkRowProps) {
  const { trainee, number, line, days, marks, tabDate, closed, left, conflicts, onMark } = props;
  const { enrolment, person } = trainee;
  const name = personName(person) || '—';
  return (
    <tr aria-rowindex={line + 2} data-target={enrolment.id}>
      <NameCell number={number} name={name} left={left} />
      {days.map(({ date, due }) => (
        <MarkCell
          key={date}
          enrolmentId={enrolment.id}
          date={date}
          line={line}
          stored={marks?.get(date)}
          label={`${name}, ${numericDate(date)}`}
          due={due && left === null}
          tabIndex={tabDate === date ? 0 : -1}
          closed={closed || left !== null}
          disputed={disputedFields(conflicts, 'attendance', attendanceId(enrolment.id, date)) !== undefined}
          onMark={onMark}
        />
      ))}
    </tr>
  );
}

/** The marks of a trainee; drawn anew only when they changed. */
export const MarkRow = memo(Row);
