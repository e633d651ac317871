import * as z from 'zod';
import { plainDateSchema } from '../plain-date.ts';
import { sectionKeys } from '../programme.ts';

/** O10-9 names the three: proposals, remarks, recommendations. */
export const remarkKinds = ['proposal', 'remark', 'recommendation'] as const;

/** Where a remark came from: the server's page, the organisation's own portal, a letter, a meeting. */
export const remarkSources = ['page', 'ownPortal', 'letter', 'meeting'] as const;

export const answerDecisions = ['takenIntoAccount', 'refused'] as const;

/** Most characters of a remark, and of an answer. */
export const longestRemarkText = 20_000;

/** What somebody said of a draft in its public discussion, and what they were answered (O10-9). */
export const remarkSchema = z.object({
  id: z.string(),
  developmentId: z.string(),
  source: z.enum(remarkSources),
  /** The link, the letter's number and date, the meeting's place. */
  sourceNote: z.string().max(2000),
  author: z.string().max(300),
  affiliation: z.string().max(500),
  receivedOn: plainDateSchema,
  kind: z.enum(remarkKinds),
  section: z.enum(sectionKeys).nullable(),
  text: z.string().max(longestRemarkText),
  /** Not shown on the page: abuse, advertising. It is answered like any other. */
  hidden: z.boolean(),
  decision: z.enum(answerDecisions).nullable(),
  /** The justification of a refusal, or what was changed. */
  answer: z.string().max(longestRemarkText),
  /** The section that was changed, where the remark was taken into account. */
  changedSection: z.enum(sectionKeys).nullable(),
  answeredOn: plainDateSchema.nullable(),
});
export type Remark = z.infer<typeof remarkSchema>;

/** Whether the remark has an answer as O10-9 asks: a refusal needs its justification, a change its section. */
export const isAnswered = ({ decision, answer, changedSection }: Remark): boolean =>
  decision === 'takenIntoAccount' ? changedSection !== null : decision === 'refused' && answer.trim() !== '';
