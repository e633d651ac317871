import * as z from 'zod';
import { keptValue } from './decide/kept-value.ts';

const memorySchema = z.object({
  /** ISO instant at which the last whole run ended well; null before the first. */
  lastSuccess: z.string().nullable(),
  /** Code of what the last run met; null where it went well. */
  problem: z.string().nullable(),
  /** A person told it to rest. */
  paused: z.boolean(),
});

/** What this computer remembers of its runs. */
export type SyncMemory = z.infer<typeof memorySchema>;

const kept = keptValue<SyncMemory>('ereje.sync', memorySchema, {
  lastSuccess: null,
  problem: null,
  paused: false,
});

export const readSyncMemory = kept.read;
export const onSyncMemory = kept.subscribe;
export const noteInMemory = (part: Partial<SyncMemory>): void =>
  kept.write((before) => ({ ...before, ...part }));
