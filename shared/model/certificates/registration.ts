import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Certificate, certificateSchema } from './certificate.ts';

/** What a server signs when a certificate is registered on it: that it had this record at that time (O10-33). */
export interface Registration {
  certificateId: string;
  token: string;
  /** `certificateHash` of the record. */
  recordHash: string;
  /** ISO 8601 instant by the server's clock. */
  registeredAt: string;
}

/** Names what a certificate says: SHA-256 of it as JSON, its fields in the order of the schema; hexadecimal. */
export const certificateHash = (certificate: Certificate): string =>
  bytesToHex(sha256(new TextEncoder().encode(JSON.stringify(certificateSchema.parse(certificate)))));

/** The text under the server's signature: each part on a line of its own, none of which can hold a line break. */
export const registrationText = ({ certificateId, token, recordHash, registeredAt }: Registration): string =>
  ['ereje-registration-1', JSON.stringify(certificateId), token, recordHash, registeredAt].join('\n');

/** The same as UTF-8. */
export const registrationBytes = (registration: Registration): Uint8Array =>
  new TextEncoder().encode(registrationText(registration));
