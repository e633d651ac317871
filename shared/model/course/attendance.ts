import * as z from 'zod';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { plainDateSchema } from '../plain-date.ts';

/** How somebody took part in a day; `excused`: absent for a valid reason. */
export const attendanceMarks = ['present', 'late', 'excused', 'absent'] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

/** A day's mark of a trainee (O10-24). Its id is `enrolmentId/date`; a day without one is missing. */
export const attendanceSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  enrolmentId: z.string(),
  date: plainDateSchema,
  mark: z.enum(attendanceMarks),
  reason: z.string().max(500),
});
export type Attendance = z.infer<typeof attendanceSchema>;

export const attendanceId = (enrolmentId: string, date: PlainDate): string => `${enrolmentId}/${date}`;
