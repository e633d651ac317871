import * as z from 'zod';
import { plainDateSchema } from '../plain-date.ts';

/** A room of the organisation, or elsewhere, where lessons are held. */
export const roomSchema = z.object({
  id: z.string(),
  name: z.string().max(300),
  address: z.string().max(1_000),
  seats: z.number().int().min(0).max(10_000).nullable(),
  deletedAt: z.string().nullable(),
});
export type Room = z.infer<typeof roomSchema>;

/** What a lesson is: the kinds of hours of a curriculum. */
export const lessonKinds = ['lecture', 'practice', 'training', 'selfStudy', 'control'] as const;
export type LessonKind = (typeof lessonKinds)[number];

/** One academic hour of a group or several that follow each other (O10-17, O10-20). */
export const lessonSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  groupId: z.string(),
  date: plainDateSchema,
  /** The academic hour of the day in which it begins, from 1. */
  hour: z.number().int().min(1).max(14),
  /** Academic hours that it lasts. */
  length: z.number().int().min(1).max(14),
  /** The row of the programme's curriculum; null where it belongs to none. */
  curriculumRowId: z.string().nullable(),
  topic: z.string().max(2_000),
  kind: z.enum(lessonKinds),
  trainerId: z.string().nullable(),
  roomId: z.string().nullable(),
  /** Where it is held online. */
  link: z.string().max(2_000),
});
export type Lesson = z.infer<typeof lessonSchema>;

/** When the academic hours of an intake begin, as the organisation has them. Its id is the intake's. */
export const timetableSchema = z.object({
  id: z.string(),
  /** `HH:MM` of each academic hour of a day, in order. */
  begins: z.array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)).max(14),
  /** Minutes of an academic hour. */
  minutes: z.number().int().min(30).max(90),
});
export type Timetable = z.infer<typeof timetableSchema>;
