import type { NumberKind } from '#shared/model/number-kinds.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { doneSchema } from '#shared/sync/account-messages.ts';
import { numberListSchema } from '#shared/sync/lease-messages.ts';
import { syncVersion } from '#shared/sync/messages.ts';
import { askAsSpeaker } from '../sync/account/ask-as-speaker.ts';
import { beginAlone } from './begin-alone.ts';
import { forgetRefusal } from './keep-numbers.ts';
import { leaseNumbers } from './lease-numbers.ts';
import { here, numbersAlone } from './number-place.ts';

/** All numbers of the organisation, as its server knows. Problems: those of `askServer`, `signedOut`. */
export const listNumbers = () => askAsSpeaker('/api/v1/numbers', numberListSchema);

/**
 * Says with which number a row goes on, in the organisation or, without a server, on this computer. Problems:
 * `numbersGiven`, those of `askServer`.
 */
export async function beginNumbers(begun: {
  kind: NumberKind;
  year: number;
  next: number;
}): Promise<Outcome<null>> {
  const { kind, year } = begun;
  if (await numbersAlone(here.db)) return beginAlone(begun, here);
  const path = '/api/v1/numbers/begin';
  const done = await askAsSpeaker(path, doneSchema, { version: syncVersion, ...begun });
  if (!done.ok) return done;
  forgetRefusal(kind, year);
  // Who may not give such numbers gets none, which is no problem of the beginning.
  await leaseNumbers(kind, year, here);
  return success(null);
}
