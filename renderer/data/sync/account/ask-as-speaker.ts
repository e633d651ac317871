import type { ZodType } from 'zod';
import { failure, type Outcome } from '#shared/model/problem.ts';
import { currentUserId } from '../../author.ts';
import { askServer } from './ask-server.ts';
import { readServerPlace, speakingAccount, tokenOf } from './server-place.ts';

/** Who speaks to the server now, with what it wants to see; null where nobody is signed in. */
export async function speaker(): Promise<{ address: string; account: string; token: string } | null> {
  const place = readServerPlace();
  const account = speakingAccount(place, currentUserId());
  const token = account === null ? null : await tokenOf(account);
  return place && account !== null && token !== null ? { address: place.address, account, token } : null;
}

/** Asks in the name of who works here. Problems: those of `askServer`, `signedOut`. */
export async function askAsSpeaker<T>(path: string, answer: ZodType<T>, body?: unknown): Promise<Outcome<T>> {
  const by = await speaker();
  if (!by) return failure('signedOut');
  return askServer({ address: by.address, token: by.token, path, answer, body });
}
