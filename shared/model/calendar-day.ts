import * as z from 'zod';
import { plainDateSchema } from './plain-date.ts';

const dayOfOwnSchema = z.object({
  id: plainDateSchema,
  kind: z.enum(['off', 'worked']),
  /** Why: the order that moves it, in the person's words. */
  reason: z.string().max(500),
  /** The day that was marked together with this one, where two were exchanged: one goes with the other. */
  markedWith: plainDateSchema.nullable(),
});

const yearOfOwnSchema = z
  .object({
    /** «2029». */
    id: z.string().regex(/^\d{4}$/),
    kind: z.literal('year'),
    /** First day of Kurban Ait: `confirmed` is false where it is only computed. */
    kurbanAit: z.object({ date: plainDateSchema, confirmed: z.boolean() }),
  })
  .refine(({ id, kurbanAit }) => kurbanAit.date.startsWith(`${id}-`), { path: ['kurbanAit'] });

/**
 * What the organisation's calendar has of its own: a day that counts otherwise than the shipped table of days off says,
 * by an order of the ministry that came after it or by the organisation's own (its id is the day); or a whole year that
 * the shipped table does not have, taken over by the law as the program knows it.
 */
export const calendarDaySchema = z.discriminatedUnion('kind', [dayOfOwnSchema, yearOfOwnSchema]);
export type CalendarDay = z.infer<typeof calendarDaySchema>;
export type OwnDay = z.infer<typeof dayOfOwnSchema>;
export type OwnYear = z.infer<typeof yearOfOwnSchema>;
