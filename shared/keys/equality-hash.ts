import type { DataKeys } from './data-key.ts';

/** Fields that are searched by equality. */
export type EqualityField = 'iin';

/**
 * A keyed hash of a value, by which it is found without being readable: HMAC-SHA-256 over field and value, the first
 * 128 bits, hexadecimal. Spaces around and inside the value do not count. Empty for an empty value.
 */
export async function equalityHash(keys: DataKeys, field: EqualityField, value: string): Promise<string> {
  const bare = value.replace(/\s/g, '');
  if (bare === '') return '';
  const message = new TextEncoder().encode(JSON.stringify([field, bare]));
  const hash = new Uint8Array(await crypto.subtle.sign('HMAC', keys.equality, message), 0, 16);
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
