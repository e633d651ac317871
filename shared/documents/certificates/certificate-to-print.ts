import type { Certificate } from '#shared/model/certificates/certificate.ts';

/** What a sheet says: the facts of the day of issue, and the code that proves them (O10-33). */
export type CertificateToPrint = Pick<
  Certificate,
  'facts' | 'registrationNumber' | 'issuedOn' | 'validUntil' | 'relation'
> & {
  /** What the QR code holds. */
  qrText: string;
  /** The code that a person can type instead of scanning. */
  checkCode: string;
  /** Where it is checked; empty where there is no such place. */
  address: string;
};
