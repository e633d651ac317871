import * as z from 'zod';

/** What program and server say to each other about the sealed bytes of attached files. All bytes are base64. */

/** Most bytes of a file in one message. */
export const mostBytesInPiece = 1024 * 1024;
/** Most files that one question is about. */
export const mostFilesAsked = 100;

const id = z.string().regex(/^[\w-]{1,64}$/);
const bytes = z
  .string()
  .max(Math.ceil(mostBytesInPiece / 3) * 4)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/);
const place = z.int().nonnegative();

/** Ids of records of attached files. */
export const attachmentStatesRequestSchema = z.strictObject({ ids: z.array(id).max(mostFilesAsked) });
/** Ids of those whose bytes the server has whole, and of those that have not come; files that the account may not see are left out. */
export const attachmentStatesSchema = z.object({ stored: z.array(id), waiting: z.array(id) });
export type AttachmentStates = z.infer<typeof attachmentStatesSchema>;

/** A piece of a file. `size`, `hash` (SHA-256, hexadecimal): of the whole, sealed. Without bytes it is a question. */
export const attachmentPieceSchema = z.strictObject({
  size: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  from: place,
  bytes,
});
export type AttachmentPiece = z.infer<typeof attachmentPieceSchema>;
/** How much the server has of it, from the beginning; `stored`: all of it, checked and kept. */
export const attachmentProgressSchema = z.object({ have: place, stored: z.boolean() });
export type AttachmentProgress = z.infer<typeof attachmentProgressSchema>;

export const attachmentRangeSchema = z.strictObject({
  from: place,
  length: z.int().min(1).max(mostBytesInPiece),
});
export type AttachmentRange = z.infer<typeof attachmentRangeSchema>;
/** The bytes from there on, fewer at the end; `size` of the whole. */
export const attachmentPartSchema = z.object({ size: place, bytes });
export type AttachmentPart = z.infer<typeof attachmentPartSchema>;

/** Where the record of the file stands in the address. */
export const attachmentParamsSchema = z.strictObject({ id });
