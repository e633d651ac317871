import { ed25519 } from '@noble/curves/ed25519.js';
import { type Registration, registrationBytes } from '#shared/model/certificates/registration.ts';
import type { Sql } from '../storage/sql.ts';

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/**
 * The key with which the server signs what one organisation registers: made at its first certificate, while the log is
 * held, and the same ever after. Gives a function that signs; the signature is base64url.
 */
export async function countersigner(sql: Sql): Promise<(registration: Registration) => string> {
  const secretKey = (await storedKey(sql)) ?? (await newKey(sql));
  return (registration) => base64url(ed25519.sign(registrationBytes(registration), secretKey));
}

async function storedKey(sql: Sql): Promise<Uint8Array | null> {
  const [row] = await sql.query<{ key: string }>('select secret_key as key from certificate_keys');
  return row ? Buffer.from(row.key, 'base64url') : null;
}

async function newKey(sql: Sql): Promise<Uint8Array> {
  const { secretKey, publicKey } = ed25519.keygen();
  await sql.query(
    `insert into certificate_keys (organisation, secret_key, public_key)
      values (current_setting('app.organisation'), $1, $2)`,
    [base64url(secretKey), base64url(publicKey)],
  );
  return secretKey;
}

/** The key that the server's signatures are proved with, base64url; null before the first certificate. */
export async function countersignKey(sql: Sql): Promise<string | null> {
  const [row] = await sql.query<{ key: string }>('select public_key as key from certificate_keys');
  return row?.key ?? null;
}
