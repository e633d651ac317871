import type { Proof } from '#shared/keys/open-ring.ts';

/** What the person at the computer proves to be: by the own password, or, without one, by nothing. */
export const ownProof = (userId: string | null, hasPassword: boolean, password: string): Proof =>
  userId !== null && hasPassword ? { by: 'password', userId, password } : { by: 'open' };
