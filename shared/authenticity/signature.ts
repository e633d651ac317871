import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { readBase64url, toBase64url } from './base64url.ts';

const keyIdLength = 6;
const encoder = new TextEncoder();

/** A new key pair: the secret (32 bytes), the public key as text, and the id that follows from it. */
export function makeSigningKey(): { secret: Uint8Array<ArrayBuffer>; publicKey: string; keyId: string } {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const publicKey = publicKeyOf(secret);
  return { secret, publicKey, keyId: keyIdOf(publicKey) };
}

/** The public key of a secret (32 bytes), base64url. */
export const publicKeyOf = (secret: Uint8Array): string => toBase64url(ed25519.getPublicKey(secret));

/** The id of a public key (base64url): the first six bytes of its SHA-256, base64url. Empty for what is no key. */
export function keyIdOf(publicKey: string): string {
  const bytes = readBase64url(publicKey);
  return bytes ? toBase64url(sha256(bytes).subarray(0, keyIdLength)) : '';
}

/** What is signed for a certificate: its token stands in the address, so the payload need not repeat it. */
export const signedText = (token: string, payload: string) => `ereje certificate 1\n${token}\n${payload}`;

/** Ed25519 (RFC 8032) over a text, base64url. */
export const signText = (text: string, secret: Uint8Array): string =>
  toBase64url(ed25519.sign(encoder.encode(text), secret));

/** Whether the signature of a text is right. `publicKey`, `signature`: base64url; false for what is none. */
export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  const [key, signed] = [readBase64url(publicKey), readBase64url(signature)];
  if (key?.length !== 32 || signed?.length !== 64) return false;
  try {
    return ed25519.verify(signed, encoder.encode(text), key, { zip215: false });
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}
