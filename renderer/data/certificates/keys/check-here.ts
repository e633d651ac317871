import { tokenPrefixOf } from '#shared/authenticity/check-code.ts';
import { qrTextOf, tokenOfAddress } from '#shared/authenticity/code-text.ts';
import { provenFacts } from '#shared/authenticity/payload.ts';
import type { Trust } from '#shared/authenticity/trust.ts';
import { type CodeCheck, standingOf, verifyCode } from '#shared/authenticity/verify-code.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import { readTrust } from './read-trust.ts';

/** The certificate of a typed code, an address or a registration number; null where none is known here. */
async function knownBy(text: string): Promise<Certificate | null> {
  const prefix = tokenOfAddress(text) ?? tokenPrefixOf(text);
  const found = prefix
    ? database.certificates.where('token').startsWith(prefix)
    : database.certificates.where('registrationNumber').equals(text.trim());
  const [only, other] = await found.limit(2).toArray();
  // Two with one number prove nothing: the code itself is needed.
  return only && !other ? only : null;
}

/** What the register says of a certificate that has no signature, since it is older than this program. */
function byRegister(certificate: Certificate, trust: Trust, today: PlainDate): CodeCheck {
  const { token, validUntil } = certificate;
  const standing = standingOf(token, validUntil, trust, today);
  return { ...standing, facts: provenFacts(certificate, ''), asOf: trust.madeAt, warnings: [] };
}

/**
 * Checks a code by the records of this computer, with no network (O10-33). Also by a typed code or a registration
 * number, since the register stands here. Problem: `noOrganisation`.
 */
export async function checkHere(text: string, today: PlainDate): Promise<Outcome<CodeCheck>> {
  const trust = await readTrust();
  if (!trust) return failure('noOrganisation');
  const check = verifyCode(text, trust, today);
  if (check.facts) return success(check);
  const known = ['codeOnly', 'annulled', 'replaced', 'unreadable'].includes(check.verdict)
    ? await knownBy(text)
    : null;
  if (!known) return success(check);
  const { token, signature } = known;
  if (!signature) return success(byRegister(known, trust, today));
  return success(verifyCode(qrTextOf({ token, signature, checkAddress: '' }), trust, today));
}
