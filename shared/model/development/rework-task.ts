import * as z from 'zod';
import { sectionKeys } from '../programme.ts';

/** A remark of the expert conclusion as a task on a section (O10-12). */
export const reworkTaskSchema = z.object({
  id: z.string(),
  developmentId: z.string(),
  /** Fractional index. */
  order: z.string().min(1),
  section: z.enum(sectionKeys).nullable(),
  text: z.string().max(20_000),
  /** What was changed. */
  answer: z.string().max(20_000),
  done: z.boolean(),
});
export type ReworkTask = z.infer<typeof reworkTaskSchema>;
