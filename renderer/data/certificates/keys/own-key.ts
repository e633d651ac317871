import { makeSigningKey } from '#shared/authenticity/signature.ts';
import type { SigningKey } from '#shared/model/certificates/certificate.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { deviceOf } from '../../change/device.ts';
import { database } from '../../database.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';
import { type KeyFile, openSecretKey, readKeyFile, writeKeyFile } from './key-file.ts';

/** The key of this computer, ready to sign. The secret: wipe it after use. */
export interface OwnKey {
  record: SigningKey;
  secret: Uint8Array<ArrayBuffer>;
}

/** One action on the key at a time, in all windows. */
export const onOwnKey = <T>(action: () => Promise<T>): Promise<T> =>
  navigator.locks.request('ereje-signing-key', action) as Promise<T>;

/** The keys of this computer that still count as in use beside `keyId`. */
const others = (deviceId: string, keyId: string) =>
  database.signingKeys
    .filter((key) => key.deviceId === deviceId && key.id !== keyId && key.retiredAt === null)
    .toArray();

/**
 * Makes the records say what the file says: its public key stands there, and no other key of this computer is in use.
 * So a crash between file and records, or records of a backup, put themselves right at the next signature.
 */
async function settleRecord({
  keyId,
  publicKey,
  deviceId,
  createdAt,
}: KeyFile): Promise<Outcome<SigningKey>> {
  const stored = await database.signingKeys.get(keyId);
  const left = await others(deviceId, keyId);
  if (stored && left.length === 0) return success(stored);
  const deviceName = left[0]?.deviceName ?? '';
  const record: SigningKey = stored ?? {
    ...{ id: keyId, publicKey, deviceId, deviceName, createdAt },
    ...{ retiredAt: null, revoked: null },
  };
  const retiredAt = new Date().toISOString();
  return written(
    () =>
      act('signingKeys', [
        ...(stored ? [] : [{ table: 'signingKeys', kind: 'create', record } as const]),
        ...left.map(
          ({ id }) => ({ table: 'signingKeys', kind: 'update', id, fields: { retiredAt } }) as const,
        ),
      ]),
    record,
  );
}

/** A new key for this computer; the one before retires. Only inside `onOwnKey`. */
export async function makeOwnKey(): Promise<Outcome<OwnKey>> {
  const { secret, publicKey, keyId } = makeSigningKey();
  const deviceId = await deviceOf(database);
  const file = await writeKeyFile(
    { keyId, publicKey, deviceId, createdAt: new Date().toISOString() },
    secret,
  );
  if (!file.ok) return file;
  const record = await settleRecord(file.value);
  return record.ok ? success({ record: record.value, secret }) : record;
}

/**
 * The key of this computer; made where there is none, where it belongs to the computer that this one was copied from,
 * or where data of another computer was restored here. Only inside `onOwnKey`.
 */
export async function openOwnKey(): Promise<Outcome<OwnKey>> {
  const file = await readKeyFile();
  if (!file.ok) return file;
  if (file.value?.deviceId !== (await deviceOf(database))) return makeOwnKey();
  const secret = await openSecretKey(file.value);
  if (!secret.ok) return secret.problem.code === 'sealedUnreadable' ? makeOwnKey() : secret;
  const record = await settleRecord(file.value);
  return record.ok ? success({ record: record.value, secret: secret.value }) : record;
}
