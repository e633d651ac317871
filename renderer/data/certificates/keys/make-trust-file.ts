import type { Trust } from '#shared/authenticity/trust.ts';
import { writeTrustFile } from '#shared/authenticity/trust-file.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { onOwnKey, openOwnKey } from './own-key.ts';
import { readTrust } from './read-trust.ts';

/** The list of keys and of what no longer holds, and its text, signed by this computer. */
export interface SignedList {
  trust: Trust;
  text: string;
}

/** Problems: those of `signCertificate`. */
export const makeTrustFile = (): Promise<Outcome<SignedList>> =>
  onOwnKey(async () => {
    const own = await openOwnKey();
    if (!own.ok) return own;
    const { record, secret } = own.value;
    if (record.revoked) return failure('signingKeyRevoked', {}, 'O10-33');
    const trust = await readTrust();
    if (!trust) return failure('noOrganisation');
    const text = writeTrustFile(trust, record.id, secret);
    secret.fill(0);
    return success({ trust, text });
  });
