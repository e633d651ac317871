import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Bytes that are in memory at a time. */
const portion = 1024 * 1024;

/** SHA-256 of a file, hexadecimal. Rejects where the file cannot be read. */
export async function hashOf(file: Blob): Promise<string> {
  const hash = sha256.create();
  for (let from = 0; from < file.size; from += portion) {
    hash.update(new Uint8Array(await file.slice(from, from + portion).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}
