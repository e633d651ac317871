import { scrypt } from '@noble/hashes/scrypt.js';
import type { ScryptCost } from './password-key.ts';

/** scrypt over the password in NFKC, UTF-8: the same word typed on another keyboard is the same password. 32 bytes. */
export function scryptPasswordKey(
  password: string,
  salt: Uint8Array,
  { cost, blockSize, parallelization }: ScryptCost,
): Uint8Array<ArrayBuffer> {
  const options = { N: cost, r: blockSize, p: parallelization, dkLen: 32 };
  return Uint8Array.from(scrypt(password.normalize('NFKC'), salt, options));
}
