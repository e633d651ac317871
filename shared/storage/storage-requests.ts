import * as z from 'zod';
import { changeRowSchema } from '#shared/model/change-row.ts';

/** Most bytes that one request may carry or ask for. */
export const portionLimit = 64 * 1024 * 1024;

const name = z.string().max(500);
const seq = z.int().min(0);
const offset = z.int().min(0);
const handle = z.string().max(100);
const storeId = z.string().min(1).max(100);
const entry = z.strictObject({ rows: z.array(changeRowSchema) });
const bytes = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength <= portionLimit,
);

const request = <Call extends string, Args extends z.ZodTuple>(call: Call, args: Args) =>
  z.strictObject({ call: z.literal(call), args });

/** A call of `StorageService` as it crosses the bridge. */
export const storageRequestSchema = z.discriminatedUnion('call', [
  request('openJournal', z.tuple([storeId.nullable()])),
  request('append', z.tuple([z.array(entry)])),
  request('readJournal', z.tuple([seq, z.int().min(1).max(portionLimit)])),
  request('trimJournal', z.tuple([seq])),
  request('setJournalAside', z.tuple([name, storeId])),
  request('verifyJournal', z.tuple([])),
  request('listFiles', z.tuple([name])),
  request(
    'readFile',
    z.tuple([name, offset, offset]).refine(([, from, to]) => to - from <= portionLimit),
  ),
  request('beginFile', z.tuple([])),
  request('writeFile', z.tuple([handle, bytes])),
  request('commitFile', z.tuple([handle, name, z.string().regex(/^[0-9a-f]{64}$/)])),
  request('dropFile', z.tuple([handle])),
  request('removeFile', z.tuple([name])),
  request('space', z.tuple([])),
]);
