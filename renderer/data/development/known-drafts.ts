import * as z from 'zod';
import { keptValue } from '../sync/decide/kept-value.ts';

const memorySchema = z.record(
  z.string(),
  z.object({ publishedAt: z.string().nullable(), problem: z.string().nullable() }),
);

/** What this computer knows of each draft, by the id of its discussion: shown since when, or why not yet. */
export const knownDrafts = keptValue<z.infer<typeof memorySchema>>('ereje.drafts', memorySchema, {});

/** Notes what came of handing a draft over. */
export const noteDraft = (id: string, known: { publishedAt: string | null; problem: string | null }): void =>
  knownDrafts.write((before) => ({ ...before, [id]: known }));
