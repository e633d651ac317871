import * as z from 'zod';

/**
 * `new`: from the analysis of needs. `again`: after a refusal (O10-12). `update`: after a review decided to update
 * (O10-14); the review's protocol and order stand for the first two papers.
 */
export const developmentKinds = ['new', 'again', 'update'] as const;

export const remarksShownWhen = ['atOnce', 'afterLook'] as const;

/** The way of one version of a programme from the need to the approving order. Its state follows from its steps. */
export const developmentSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  /** 1 for the programme's first, then on. */
  number: z.int().positive(),
  kind: z.enum(developmentKinds),
  /** The refused development, or the review, that led to it. */
  cameFrom: z.string().nullable(),
  startedAt: z.string(),
  /**
   * Whether the server's page shows a new remark at once, or after somebody of the organisation has looked at it;
   * `afterLook` where nothing is said. Null comes from undo.
   */
  remarksShown: z.enum(remarksShownWhen).nullable().optional(),
});
export type Development = z.infer<typeof developmentSchema>;

/** A review of an approved programme (O10-14). Its state follows from its steps. */
export const reviewSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  /** The development whose approval it looks back on. */
  developmentId: z.string(),
  startedAt: z.string(),
  /** What monitorings of the programme showed (O10-14), until questionnaires bring it by themselves. */
  monitoringFindings: z.string(),
});
export type Review = z.infer<typeof reviewSchema>;
