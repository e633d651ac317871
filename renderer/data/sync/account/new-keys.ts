import { deriveAccountKeys, makeAccountSalt, wrapForAccount } from '#shared/keys/account-keys.ts';
import { scryptCost } from '#shared/keys/password-key.ts';
import type { NewKeys } from '#shared/sync/account-messages.ts';
import { keyPlaces } from '../../keys/key-places.ts';

/** How an account is entered with a new password: what the server keeps of it, with the data key closed by it. */
export async function newKeys(
  accountId: string,
  password: string,
  { dataKey, keyId }: { dataKey: Uint8Array<ArrayBuffer>; keyId: string },
): Promise<NewKeys> {
  const salt = makeAccountSalt();
  const { derive } = await keyPlaces();
  const { authKey, wrapKey } = await deriveAccountKeys(password, { salt, scrypt: scryptCost }, derive);
  const wrappedKey = await wrapForAccount(dataKey, accountId, wrapKey);
  return { salt, scrypt: scryptCost, authKey, wrappedKey, dataKeyId: keyId };
}
