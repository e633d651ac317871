import * as z from 'zod';
import { plainDateSchema } from '../plain-date.ts';

const order = z.string().min(1).max(200);

/** Something that practical lessons need, agreed with the trainers (O10-23). */
export const materialSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  order,
  name: z.string().max(500),
  unit: z.string().max(50),
  quantity: z.number().min(0).max(1_000_000).nullable(),
  /** The person with whom it was agreed. */
  trainerId: z.string().nullable(),
  readyOn: plainDateSchema.nullable(),
});
export type Material = z.infer<typeof materialSchema>;

export const complexKinds = ['theory', 'practice', 'presentation', 'video', 'other'] as const;

/** A part of a programme's educational-methodical complex, by topic, and where it was placed (O10-20). */
export const complexPartSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  order,
  /** The row of the curriculum; null for the whole programme. */
  curriculumRowId: z.string().nullable(),
  kind: z.enum(complexKinds),
  title: z.string().max(1_000),
  /** Its address on the platform; empty while it is not placed. */
  link: z.string().max(2_000),
  placedOn: plainDateSchema.nullable(),
});
export type ComplexPart = z.infer<typeof complexPartSchema>;

/** What was posted of a day of an intake, in two languages (O10-25). Its id is `intakeId/date`. */
export const dailyPostSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  date: plainDateSchema,
  kk: z.string().max(2_000),
  ru: z.string().max(2_000),
});
export type DailyPost = z.infer<typeof dailyPostSchema>;

export const dailyPostId = (intakeId: string, date: string): string => `${intakeId}/${date}`;

/** A line of an intake's cost estimate (O10-17). */
export const estimateLineSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  order,
  name: z.string().max(500),
  unit: z.string().max(50),
  quantity: z.number().min(0).max(1_000_000).nullable(),
  /** Of one unit, in tiyn. */
  price: z.number().int().min(0).max(1_000_000_000_00).nullable(),
});
export type EstimateLine = z.infer<typeof estimateLineSchema>;
