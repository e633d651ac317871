import * as z from 'zod';

/** A day without a time, ISO 8601: 2026-11-23. Days of official papers are plain: they have no time zone. */
export const plainDateSchema = z.iso.date();
export type PlainDate = z.infer<typeof plainDateSchema>;
