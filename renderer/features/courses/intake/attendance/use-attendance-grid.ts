import { useMemo, useState } from 'react';
import { useToday } from '#renderer/components/use-today.ts';
import { type IntakeMarks, useAttendance } from '#renderer/data/courses/attendance.ts';
import { useTrainees } from '#renderer/data/courses/enrolments.ts';
import { useGroups } from '#renderer/data/courses/groups.ts';
import { type IntakeConflicts, useIntakeConflicts } from '#renderer/data/courses/intake-conflicts.ts';
import { useLeft } from '#renderer/data/courses/outcomes/enrolment-states.ts';
import { useScores } from '#renderer/data/courses/scores.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { LeftState } from '#shared/model/workflow/enrolment-machine.ts';
import { type TraineeLine, traineeLines } from '../grid/trainee-lines.ts';
import { useCourseDays } from '../use-course-days.ts';
import { type AttendanceDay, attendanceDays, missingMarks } from './attendance-days.ts';

export interface AttendanceGridData {
  lines: readonly TraineeLine[];
  days: readonly AttendanceDay[];
  marks: IntakeMarks;
  /** How many trainees have no mark on each day that is due. */
  missing: ReadonlyMap<PlainDate, number>;
  /** Whose result is signed, by enrolment: their marks never change (O10-29). */
  closed: ReadonlySet<string>;
  /** Who left the intake, and how, by enrolment: they are marked no more. */
  left: ReadonlyMap<string, LeftState>;
  /** Marks of which people must choose one. */
  conflicts: IntakeConflicts;
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
  const scores = useScores(intakeId);
  const conflicts = useIntakeConflicts(intakeId);
  const left = useLeft(intakeId);
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
  const signed = [...(scores?.values() ?? [])].filter(({ signedOn }) => signedOn !== null);
  const closedKey = signed.map(({ id }) => id).join('\n');
  const closed = useMemo(() => new Set(closedKey === '' ? [] : closedKey.split('\n')), [closedKey]);
  return useMemo(() => {
    if (!course || !lines || !days || !marks || !scores || !left) return undefined;
    const present = lines.filter(({ id }) => !left.has(id));
    const missing = missingMarks(days, present, marks);
    const addDay = (date: PlainDate) => setAdded((before) => [...before, date]);
    return { lines, days, marks, missing, closed, left, conflicts, problem: course.problem, addDay };
  }, [course, lines, days, marks, scores, closed, left, conflicts]);
}
