import * as z from 'zod';
import { isPlainDate } from '#shared/calendar/plain-date.ts';

/** A day without a time, «2026-11-23»: days of official papers have no time zone. */
export const plainDateSchema = z.string().refine(isPlainDate);
