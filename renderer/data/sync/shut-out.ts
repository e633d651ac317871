import { noteRevoked } from './server-place.ts';
import { noteSync } from './sync-log.ts';

/**
 * The administrator shut this computer out, for instance because it was lost: nobody is signed in here any more, and
 * personal data is closed until somebody signs in to the server again.
 */
export async function shutOut(): Promise<void> {
  noteRevoked();
  noteSync('revoked');
  const { closeRing } = await import('../keys/account-ring.ts');
  await closeRing();
}
