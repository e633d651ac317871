import * as z from 'zod';

/** Why a text was kept: as it was posted, as the council saw it, as it was sent, as it was approved. */
export const versionReasons = ['discussion', 'council', 'sent', 'approved'] as const;

/** A programme's text as it stood at a step, unchangeable. The text itself is an attached programme file. */
export const programmeVersionSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  developmentId: z.string(),
  reason: z.enum(versionReasons),
  /** ISO 8601 instant. */
  at: z.string(),
  attachmentId: z.string(),
  /** `contentHash` of the text: two versions with the same hash say the same. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ProgrammeVersion = z.infer<typeof programmeVersionSchema>;
