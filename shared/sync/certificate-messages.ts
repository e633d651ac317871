import * as z from 'zod';
import { syncVersion } from './messages.ts';

/** What program and server say to each other about certificates that are registered on the server (O10-33). */

/** Most registrations of one answer. */
export const mostRegistrations = 1_000;

/** Asks for what was registered behind this place of the log; 0 for all. `certificateId`: of this one only. */
export const registrationsRequestSchema = z.strictObject({
  version: z.literal(syncVersion),
  after: z.int().min(0),
  certificateId: z.string().max(200).optional(),
});

/**
 * Registrations in the order of the log, and the server's key that signed them: Ed25519, 32 bytes, base64url; null before
 * the first certificate. `signature`: over `registrationBytes`, base64url.
 */
export const registrationsAnswerSchema = z.object({
  publicKey: z.string().nullable(),
  registrations: z.array(
    z.object({
      seq: z.int(),
      certificateId: z.string(),
      token: z.string(),
      recordHash: z.string(),
      registeredAt: z.string(),
      signature: z.string(),
    }),
  ),
  /** Whether there is more behind the last one. */
  more: z.boolean(),
});
export type RegistrationsAnswer = z.infer<typeof registrationsAnswerSchema>;
