import { readBase64, toBase64 } from '../base64.ts';

/** Bytes as base64url without padding (RFC 4648, section 5), as they may stand in an address. */
export const toBase64url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** The bytes of a base64url text; null where it is none, or where the same bytes are written another way. */
export function readBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null;
  const bytes = readBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
  return bytes && toBase64url(bytes) === text ? bytes : null;
}
