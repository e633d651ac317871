import * as z from 'zod';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { scryptCostSchema } from './password-key.ts';

/** Version of the ring's shape that this program writes. */
export const keyRingVersion = 1;

const bytes = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** The data key, encrypted with AES-256-GCM; all in base64. */
const wrapped = { iv: bytes, wrapped: bytes };

export const keyRingEntrySchema = z.discriminatedUnion('kind', [
  /** Opened by a user's password. */
  z.object({
    kind: z.literal('password'),
    userId: z.string(),
    salt: bytes,
    scrypt: scryptCostSchema,
    ...wrapped,
  }),
  /** Opened by the recovery key on paper. `madeAt`: ISO instant, to tell an old paper from the present one. */
  z.object({ kind: z.literal('recovery'), salt: bytes, madeAt: z.string(), ...wrapped }),
  /** Opened by the operating system for whoever is signed in to it: `sealed` is base64 of what it gave. */
  z.object({ kind: z.literal('device'), sealed: bytes }),
  /** The data key itself: where somebody has no password and the system keeps no secrets, nothing is closed. */
  z.object({ kind: z.literal('open'), key: bytes }),
]);
export type KeyRingEntry = z.infer<typeof keyRingEntrySchema>;

/** All ways to the data key. Kept twice: as `keys.json` beside the journal, and in the store. */
export const keyRingSchema = z.object({
  version: z.literal(keyRingVersion),
  /** Grows with every change: of two copies the later one counts. */
  revision: z.int().positive(),
  /** Which data key it leads to (`DataKeys.id`). */
  keyId: z.string(),
  entries: z.array(keyRingEntrySchema),
});
export type KeyRing = z.infer<typeof keyRingSchema>;

/** Reads a ring. Problems: `keyRingNewer` for a later version, `keyRingDamaged` for anything else that is none. */
export function readKeyRing(text: string): Outcome<KeyRing> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure('keyRingDamaged');
  }
  const ring = keyRingSchema.safeParse(value);
  if (ring.success) return success(ring.data);
  const { data } = z.object({ version: z.int() }).safeParse(value);
  return failure(data && data.version > keyRingVersion ? 'keyRingNewer' : 'keyRingDamaged');
}

/** The ring as text; equal rings give the same text. */
export const writeKeyRing = (ring: KeyRing): string => JSON.stringify(keyRingSchema.parse(ring));

/** Users who have a password. */
export const usersWithPassword = (ring: KeyRing | null): ReadonlySet<string> =>
  new Set(ring?.entries.flatMap((entry) => (entry.kind === 'password' ? [entry.userId] : [])));
