import * as z from 'zod';
import { plainDateSchema } from './plain-date.ts';

/**
 * A day that the organisation counts otherwise than the shipped table of days off says: by an order of the ministry
 * that came after it, or by its own. Its id is the day.
 */
export const calendarDaySchema = z.object({
  id: plainDateSchema,
  kind: z.enum(['off', 'worked']),
  /** Why: the order that moves it, in the person's words. */
  reason: z.string().max(500),
});
export type CalendarDay = z.infer<typeof calendarDaySchema>;
