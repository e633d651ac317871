import * as z from 'zod';
import { templateKinds } from './certificate-template.ts';

const text = (most: number) => z.string().max(most);

/** `blank`: only what a pre-printed blank lacks. `fullPage`: all of it, on plain paper. */
export const printWays = ['blank', 'fullPage'] as const;
export type PrintWay = (typeof printWays)[number];

/**
 * Sheets that go to a printer one after the other. What came out stands in `printedSheets`: a job goes on with the first
 * certificate that has no printed sheet of it.
 */
export const printJobSchema = z.object({
  id: z.string(),
  part: z.enum(templateKinds),
  way: z.enum(printWays),
  intakeId: z.string().nullable(),
  /** In the order of the tray. */
  certificateIds: z.array(z.string()).min(1).max(5_000),
  /** Id of the printer's settings; null prints as it is. */
  printerId: z.string().nullable(),
  /** The blank that lies on top of the tray; null on plain paper. */
  series: text(50),
  nextBlank: z.int().min(0).nullable(),
  digits: z.int().min(1).max(12),
  /** Why certificates that were printed before are printed again; empty for the first time. */
  reprintReason: text(1_000),
  createdAt: z.string(),
  /** Set when nothing of it will be printed any more. */
  closedAt: z.string().nullable(),
});
export type PrintJob = z.infer<typeof printJobSchema>;

/** A sheet that came out of the printer, or was spoiled there: added, never changed. */
export const printedSheetSchema = z.object({
  id: z.string(),
  jobId: z.string(),
  /** Null for a blank that was spoiled with nothing on it. */
  certificateId: z.string().nullable(),
  part: z.enum(templateKinds),
  outcome: z.enum(['printed', 'spoiled']),
  /** The blank: empty and null on plain paper. */
  series: text(50),
  blank: z.int().min(0).nullable(),
  digits: z.int().min(1).max(12),
  /** Why it was spoiled, or printed again. */
  reason: text(1_000),
  createdAt: z.string(),
});
export type PrintedSheet = z.infer<typeof printedSheetSchema>;

/** How a printer's tray puts a page on paper, as it was measured with a ruler on the calibration sheet. */
export const printerSchema = z.object({
  id: z.string(),
  name: text(200),
  tray: text(200),
  /** Millimetres by which the print is moved right and down. */
  moveX: z.number().min(-50).max(50),
  moveY: z.number().min(-50).max(50),
  /** 1 prints as it is. */
  scaleX: z.number().min(0.8).max(1.2),
  scaleY: z.number().min(0.8).max(1.2),
  /** Degrees, clockwise. */
  rotation: z.number().min(-10).max(10),
  createdAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type Printer = z.infer<typeof printerSchema>;
