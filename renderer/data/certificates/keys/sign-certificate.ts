import { encodePayload, provenFacts } from '#shared/authenticity/payload.ts';
import { signedText, signText } from '#shared/authenticity/signature.ts';
import type { Certificate, CertificateSignature } from '#shared/model/certificates/certificate.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { onOwnKey, openOwnKey } from './own-key.ts';

/**
 * Signs a certificate with the key of this computer, which is made at the first one (O10-33). Nothing is stored but
 * that key. Problems: `keysLocked` and others of `openKeys`; `signingKeyRevoked`; those of the storage and of a write.
 */
export const signCertificate = (
  unsigned: Omit<Certificate, 'signature'>,
): Promise<Outcome<CertificateSignature>> =>
  onOwnKey(async () => {
    const own = await openOwnKey();
    if (!own.ok) return own;
    const { record, secret } = own.value;
    if (record.revoked) return failure('signingKeyRevoked', {}, 'O10-33');
    const payload = encodePayload(provenFacts(unsigned, record.id));
    const signature = signText(signedText(unsigned.token, payload), secret);
    secret.fill(0);
    return success({ keyId: record.id, payload, signature });
  });
