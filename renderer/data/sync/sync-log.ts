import * as z from 'zod';
import { keptValue } from './decide/kept-value.ts';

/** Entries that are kept. */
const most = 200;

/** What happened between program and server, for support: no names, no words, no addresses of records. */
const entrySchema = z.object({
  at: z.string(),
  what: z.string(),
  /** Numbers, codes of problems. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type SyncLogEntry = z.infer<typeof entrySchema>;

const kept = keptValue<SyncLogEntry[]>('ereje.sync.log', z.array(entrySchema), []);

/** The newest last. */
export const readSyncLog = kept.read;
export const onSyncLog = kept.subscribe;

export const noteSync = (what: string, details: SyncLogEntry['details'] = {}): void =>
  kept.write((before) => [...before, { at: new Date().toISOString(), what, details }].slice(-most));

/** One line for each entry, to be copied into a letter. */
export const syncLogText = (entries: readonly SyncLogEntry[]): string =>
  entries
    .map(({ at, what, details }) =>
      [at, what, ...Object.entries(details).map((pair) => pair.join('='))].join(' '),
    )
    .join('\n');
