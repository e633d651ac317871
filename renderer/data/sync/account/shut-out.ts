import { deviceOf } from '../../change/device.ts';
import { database } from '../../database.ts';
import { noteSync } from '../sync-log.ts';
import { noteRevoked } from './server-place.ts';

/**
 * The administrator shut this computer out, for instance because it was lost: personal data is closed until somebody
 * signs in to the server again, and nobody is signed in here any more.
 */
export async function shutOut(): Promise<void> {
  const { closeRing } = await import('../../keys/account-ring.ts');
  // First: whoever sees that the computer is shut out finds nothing open.
  await closeRing();
  noteRevoked(await deviceOf(database));
  noteSync('revoked');
}
