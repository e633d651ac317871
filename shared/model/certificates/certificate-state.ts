import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Certificate, CertificateAnnulment } from './certificate.ts';

export const certificateStates = ['valid', 'expired', 'replaced', 'annulled'] as const;
export type CertificateState = (typeof certificateStates)[number];

type Standing = Pick<Certificate, 'id' | 'validUntil'>;

/**
 * What a certificate is worth on a day. An order that annuls it counts before all, and from the day of the order on; then
 * that another one took its place; last its term (O10-33), whose last day still counts. One from a register that does
 * not tell its term does not expire.
 * @param all certificates among which is any that took its place; others do not matter
 * @param annulments of any certificates
 */
export function certificateState(
  { id, validUntil }: Standing,
  all: Iterable<Pick<Certificate, 'replaces'>>,
  annulments: Iterable<Pick<CertificateAnnulment, 'certificateId' | 'annulledOn'>>,
  today: PlainDate,
): CertificateState {
  for (const { certificateId, annulledOn } of annulments)
    if (certificateId === id && annulledOn <= today) return 'annulled';
  for (const { replaces } of all) if (replaces === id) return 'replaced';
  return validUntil !== null && validUntil < today ? 'expired' : 'valid';
}
