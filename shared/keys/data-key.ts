import { toBase64 } from '../base64.ts';

/** Length of the data key, in bytes. */
export const dataKeyLength = 32;

/**
 * What is done with the data key. Each duty has a key of its own, derived by HKDF-SHA-256, and none of them can be
 * read out of the browser's key store: whoever holds this can seal and open, not copy the key. The secret of
 * attachments is the exception: a backup carries it to another computer.
 */
export interface DataKeys {
  /** Which data key these come from: the same text for the same key, and nothing that helps to guess it. */
  id: string;
  /** AES-256-GCM: fields of records. */
  fields: CryptoKey;
  /** HMAC-SHA-256: the synthetic IV of a field. */
  fieldNonces: CryptoKey;
  /** HMAC-SHA-256: search by equality. */
  equality: CryptoKey;
  /** HKDF, for `deriveKey`: sealed streams of attachments. */
  attachments: CryptoKey;
  /** The 32 bytes that `attachments` is made of. */
  attachmentSecret: Uint8Array<ArrayBuffer>;
}

/** A new data key: 256 random bits. */
export const makeDataKey = (): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(dataKeyLength));

const derivation = (duty: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(0),
  info: new TextEncoder().encode(`ereje data key 1: ${duty}`),
});

/** The keys of a data key (32 bytes). Throws a RangeError for a key of another length. */
export async function deriveDataKeys(dataKey: Uint8Array<ArrayBuffer>): Promise<DataKeys> {
  if (dataKey.length !== dataKeyLength) throw new RangeError('A data key has 32 bytes');
  const root = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const cipher = (duty: string) =>
    crypto.subtle.deriveKey(derivation(duty), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
  const digest = (duty: string) =>
    crypto.subtle.deriveKey(derivation(duty), root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
    ]);
  const attachmentSecret = new Uint8Array(
    await crypto.subtle.deriveBits(derivation('attachments'), root, 256),
  );
  return {
    id: toBase64(new Uint8Array(await crypto.subtle.deriveBits(derivation('id'), root, 96))),
    fields: await cipher('fields'),
    fieldNonces: await digest('nonces of fields'),
    equality: await digest('equality'),
    attachments: await attachmentKeyOf(attachmentSecret),
    attachmentSecret,
  };
}

/** The key of attachments from its secret (32 bytes). */
export const attachmentKeyOf = (secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
