import * as z from 'zod';

/** The first entry of a backup: what is in it, for the person who is about to restore it. */
export const backupContentsSchema = z.object({
  /** ISO instant at which the backup was made. */
  madeAt: z.string(),
  /** What the snapshot holds. */
  preview: z.object({
    createdAt: z.string(),
    organisation: z.string(),
    programmes: z.array(z.string()),
    records: z.record(z.string(), z.number()),
    changes: z.number(),
    lastChangeAt: z.string().nullable(),
  }),
  /** Version of the records' shape in the snapshot, and its place in the change log. */
  schemaVersion: z.int().positive(),
  seq: z.int().nonnegative(),
  attachments: z.array(z.object({ hash: z.string(), name: z.string(), size: z.int().nonnegative() })),
});
export type BackupContents = z.infer<typeof backupContentsSchema>;

/** What stands before the bytes of every entry. */
export const entryHeadSchema = z.object({
  kind: z.enum(['contents', 'keys', 'snapshot', 'attachment', 'end']),
  /** SHA-256 of an attachment's bytes, hexadecimal; empty for the others. */
  hash: z.string(),
});
export type EntryHead = z.infer<typeof entryHeadSchema>;
