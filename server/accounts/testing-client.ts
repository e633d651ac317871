import { createHash } from 'node:crypto';
import { type AccountKeys, deriveAccountKeys, makeAccountSalt } from '#shared/keys/account-keys.ts';
import { scryptPasswordKey } from '#shared/keys/scrypt-password-key.ts';
import type { LoginRequest, NewKeys, SaltAnswer } from '#shared/sync/account-messages.ts';

/** What a program does with a password, with a scrypt that costs nothing. */
export const cheapScrypt = { cost: 2, blockSize: 1, parallelization: 1 };

/** Names one data key in tests: 12 bytes. */
export const testDataKeyId = 'AAAAAAAAAAAAAAAA';

const wrappedKey = Buffer.alloc(60, 7).toString('base64');

/** A computer by its id, with the secret that it always shows. */
export const testDevice = (id: string, secretOf = id): LoginRequest['device'] => ({
  ...{ id, name: 'Ноутбук' },
  secret: createHash('sha256').update(secretOf).digest('base64'),
});

/** What the server gets instead of the password. */
export async function authKeyOf(password: string, answer: SaltAnswer): Promise<AccountKeys['authKey']> {
  const derive = async (...given: Parameters<typeof scryptPasswordKey>) => scryptPasswordKey(...given);
  return (await deriveAccountKeys(password, answer, derive)).authKey;
}

/** The keys of a new password. */
export async function newKeysOf(password: string, dataKeyId = testDataKeyId): Promise<NewKeys> {
  const answer = { salt: makeAccountSalt(), scrypt: cheapScrypt };
  return { ...answer, authKey: await authKeyOf(password, answer), wrappedKey, dataKeyId };
}
