import { useMemo, useState } from 'react';
import { useToday } from '#renderer/components/use-today.ts';
import { type IntakeMarks, useAttendance } from '#renderer/data/courses/attendance.ts';
import { useTrainees } from '#renderer/data/courses/enrolments.ts';
import { useGroups } from '#renderer/data/courses/groups.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Problem } from '#shared/model/problem.ts';
import { type TraineeLine, traineeLines } from '../grid/trainee-lines.ts';
import { useCourseDays } from '../use-course-days.ts';
import { type AttendanceDay, attendanceDays, missingMarks } from './attendance-days.ts';

export interface AttendanceGridData {
  lines: readonly TraineeLine[];
  days: readonly AttendanceDay[];
  marks: IntakeMarks;
  /** How many trainees have no mark on each day that is due. */
  missing: ReadonlyMap<PlainDate, number>;
  /** Why the days of the course are not known. */
  problem: Problem | null;
  /** Adds a column for a day outside the course days; it stays once somebody has a mark on it. */
  addDay: (date: PlainDate) => void;
}

/** Live; undefined while it loads. */
export function useAttendanceGrid(intakeId: string): AttendanceGridData | undefined {
  const course = useCourseDays(intakeId);
  const trainees = useTrainees(intakeId);
  const groups = useGroups(intakeId);
  const marks = useAttendance(intakeId);
  const today = useToday();
  const [added, setAdded] = useState<readonly PlainDate[]>([]);
  const lines = useMemo(
    () => (trainees && groups ? traineeLines(trainees, groups) : undefined),
    [trainees, groups],
  );
  const found = course && marks && attendanceDays(course.days, marks, added, today);
  // The same days are the same object: rows whose marks did not change are not drawn anew.
  const key = JSON.stringify(found ?? null);
  const days = useMemo(() => JSON.parse(key) as AttendanceDay[] | null, [key]);
  return useMemo(() => {
    if (!course || !lines || !days || !marks) return undefined;
    const missing = missingMarks(days, lines, marks);
    const addDay = (date: PlainDate) => setAdded((before) => [...before, date]);
    return { lines, days, marks, missing, problem: course.problem, addDay };
  }, [course, lines, days, marks]);
}
