import * as z from 'zod';

/** Largest attachment, in bytes. */
export const attachmentLimit = 100 * 1024 * 1024;

/** A file that was attached to a record. Its bytes lie in the storage under `attachments/<hash>`, sealed. */
export const attachmentSchema = z.object({
  id: z.string(),
  /** The record that it is attached to: a programme's id, a person's id. */
  ownerId: z.string(),
  /**
   * What of the owner it is about: the id of a research of the programme (O10-4); a paper of the person (`paperAbout`). Absent where it is about the owner as a
   * whole; null comes from undo. Who may see and change it follows from the owner alone.
   */
  about: z.string().nullable().optional(),
  name: z.string().min(1).max(300),
  mediaType: z.string(),
  /** Bytes of the file as it was given. */
  size: z.number().int().min(0).max(attachmentLimit),
  /** SHA-256 of the file as it was given, hexadecimal: the same file is kept once. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  addedAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;
