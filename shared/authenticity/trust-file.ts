import * as z from 'zod';
import { numericDate, todayIn } from '../calendar/plain-date.ts';
import { failure, type Outcome, success } from '../model/problem.ts';
import { isSignedBy, keyIdOf, signText } from './signature.ts';
import { type Trust, trustSchema } from './trust.ts';

/** A list as a file: the very text that was signed, so that no two programs can read it in two ways. */
const trustFileSchema = z.object({
  format: z.literal('ereje-trust'),
  version: z.literal(1),
  keyId: z.string(),
  signature: z.string(),
  list: z.string(),
});

const signedList = (list: string) => `ereje trust 1\n${list}`;

/** The list as a file, signed by a key of the organisation. `secret`: 32 bytes. */
export function writeTrustFile(trust: Trust, keyId: string, secret: Uint8Array): string {
  const list = JSON.stringify(trust);
  const signature = signText(signedList(list), secret);
  return JSON.stringify({ format: 'ereje-trust', version: 1, keyId, signature, list }, null, 1);
}

function parsed<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // No JSON.
    return null;
  }
}

const dayOf = (trust: Trust) => numericDate(todayIn(trust.madeAt));

/** A list that knows less than one that was seen already: shown again to hide what was annulled since. */
const isOlder = (coming: Trust, present: Trust) =>
  coming.number < present.number || (coming.number === present.number && coming.madeAt < present.madeAt);

/**
 * The list of a file, if it may be believed. `present`: the list that is believed now, whose keys must have signed it;
 * null for the list that the organisation itself put into the page.
 * Problems: `trustUnreadable`, `trustOfAnother`, `trustKeyUnknown`, `trustKeyRevoked`, `trustSignatureWrong`,
 * `trustOlder` with both days.
 */
export function readTrustFile(text: string, present: Trust | null): Outcome<Trust> {
  const file = parsed(trustFileSchema, text);
  const coming = file && parsed(trustSchema, file.list);
  if (!file || !coming) return failure('trustUnreadable');
  if (present && coming.organisation.id !== present.organisation.id) {
    return failure('trustOfAnother', { name: coming.organisation.name.kk || coming.organisation.name.ru });
  }
  const key = (present ?? coming).keys.find(({ id }) => id === file.keyId);
  if (!key || keyIdOf(key.publicKey) !== file.keyId) return failure('trustKeyUnknown');
  // Whoever has a lost laptop could take its own revocation back with it.
  if (key.revokedSince !== null) return failure('trustKeyRevoked');
  if (!isSignedBy(signedList(file.list), file.signature, key.publicKey))
    return failure('trustSignatureWrong');
  if (present && isOlder(coming, present)) {
    return failure('trustOlder', { coming: dayOf(coming), present: dayOf(present) });
  }
  return success(coming);
}
