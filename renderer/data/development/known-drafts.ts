import * as z from 'zod';
import type { Problem } from '#shared/model/problem.ts';
import { keptValue } from '../sync/decide/kept-value.ts';

const problemSchema: z.ZodType<Problem> = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
}) as z.ZodType<Problem>;

const memorySchema = z.record(
  z.string(),
  z.object({ publishedAt: z.string().nullable(), problem: problemSchema.nullable() }),
);

/** What this computer knows of each draft, by the id of its discussion: shown since when, or why not yet. */
export const knownDrafts = keptValue<z.infer<typeof memorySchema>>('ereje.drafts', memorySchema, {});

/** Notes what came of handing a draft over. */
export const noteDraft = (id: string, known: { publishedAt: string | null; problem: Problem | null }): void =>
  knownDrafts.write((before) => ({ ...before, [id]: known }));
