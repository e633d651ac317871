import { type Outcome, success } from '#shared/model/problem.ts';
import { doneSchema } from '#shared/sync/account-messages.ts';
import { noteSync } from '../sync-log.ts';
import { askAsSpeaker, speaker } from './ask-as-speaker.ts';
import { dropToken } from './server-place.ts';

/** Who works here is signed out; where the server does not hear of it, its session ends by itself. */
export async function signOut(): Promise<Outcome<null>> {
  const by = await speaker();
  if (!by) return success(null);
  await askAsSpeaker('/api/v1/logout', doneSchema, {});
  dropToken(by.account);
  noteSync('signedOut');
  return success(null);
}
