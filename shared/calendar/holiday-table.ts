import * as z from 'zod';
import shipped from '#resources/calendar/holidays-kz.json' with { type: 'json' };
import { isPlainDate } from './plain-date.ts';

const dateSchema = z.string().refine(isPlainDate);

/** Every holiday and day off of the year that has a name; names are in the language files, `calendar:holidays`. */
const fixedHolidayIds = [
  'newYear',
  'orthodoxChristmas',
  'womensDay',
  'constitutionDay',
  'nauryz',
  'unityDay',
  'defenderDay',
  'victoryDay',
  'capitalDay',
  'republicDay',
  'independenceDay',
] as const;
export type HolidayId = (typeof fixedHolidayIds)[number] | 'kurbanAit';

const fixedHolidaySchema = z.strictObject({
  id: z.enum(fixedHolidayIds),
  /** Month and day: «01-07». */
  days: z.array(z.string().regex(/^\d{2}-\d{2}$/)).min(1),
  /** First and last year in which it is kept on these days; without them every year. */
  firstYear: z.int().optional(),
  lastYear: z.int().optional(),
  /** On a day of rest it gives the next working day after the holiday. */
  substituted: z.boolean(),
});

const yearSchema = z.strictObject({
  year: z.int(),
  /** First day of Kurban Ait: `confirmed` is false where it is only computed. It gives no substitute. */
  kurbanAit: z.strictObject({ date: dateSchema, confirmed: z.boolean() }),
  /** A day of rest is worked and another day is off instead, by order of the ministry. */
  transfers: z.array(z.strictObject({ worked: dateSchema, off: dateSchema })),
});

const tableSchema = z.strictObject({
  sources: z.array(z.string()),
  /** Days of rest of the week by ISO 8601 (1 Monday to 7 Sunday). */
  weekend: z.array(z.int().min(1).max(7)),
  /** How many days earlier or later an unconfirmed day off may come. */
  unconfirmedWithinDays: z.int().min(0),
  holidays: z.array(fixedHolidaySchema),
  /** The years that the table covers. */
  years: z.array(yearSchema),
});

/** Days off of Kazakhstan as data: holidays, rule of substitution, Kurban Ait and transfers by year. */
export type HolidayTable = z.infer<typeof tableSchema>;

/** The table that comes with the program. */
export const holidayTable: HolidayTable = tableSchema.parse(shipped);
