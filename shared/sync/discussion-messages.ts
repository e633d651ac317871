import * as z from 'zod';
import { discussionIdPattern } from '../model/development/discussion-link.ts';

/** What program and server say to each other about drafts that are shown to everybody (O10-9). */

/** Most bytes of a message with a draft, before compression. */
export const mostBytesOfDraft = 8 * 1024 * 1024;

/** The id of the discussion stands in the address. */
export const discussionParamsSchema = z.strictObject({ id: z.string().regex(discussionIdPattern) });

/**
 * Asks to show a draft. `step`: id of the step that posted it, whose link names the discussion. `content`: the
 * `ProgrammeContent` that was kept with the step, as the program has it: the server compares its hash.
 */
export const publishDraftSchema = z.strictObject({
  step: z.string().regex(/^\P{Cc}{1,200}$/u),
  content: z.record(z.string(), z.unknown()),
});
export type PublishDraft = z.infer<typeof publishDraftSchema>;

/** A draft that is shown. `publishedAt`: ISO 8601 instant, since when. */
export const publishedDraftSchema = z.object({ id: z.string(), publishedAt: z.string() });
export type PublishedDraft = z.infer<typeof publishedDraftSchema>;

/** All drafts of the organisation that are shown. */
export const publishedDraftsSchema = z.object({ drafts: z.array(publishedDraftSchema) });
