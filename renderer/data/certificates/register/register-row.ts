import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Certificate, CertificateAnnulment } from '#shared/model/certificates/certificate.ts';
import { type CertificateState, certificateState } from '#shared/model/certificates/certificate-state.ts';
import type { Bilingual } from '#shared/model/organisation.ts';
import { personName } from '#shared/model/person.ts';

type Taken = Pick<
  Certificate,
  | 'id'
  | 'registrationNumber'
  | 'year'
  | 'number'
  | 'intakeId'
  | 'enrolmentId'
  | 'personId'
  | 'origin'
  | 'relation'
  | 'replaces'
  | 'issuedOn'
  | 'validUntil'
>;
type Said = Pick<Certificate['facts'], 'region' | 'employer' | 'hours' | 'startsOn' | 'endsOn'>;

/** A line of the register: of a certificate only what the register shows, so that 20,000 of them lie in memory. */
export interface RegisterRow extends Taken, Said {
  name: string;
  title: Bilingual;
  /** Series and number; empty where it was printed on no blank. */
  blank: string;
  state: CertificateState;
  /** Number of the one whose place it took; empty where it took none's. */
  inPlaceOf: string;
  /** Number of the one that took its place; empty where none did. */
  replacedBy: string;
  annulment: CertificateAnnulment | null;
}

/** What became of certificates: few beside their number. */
export interface Fates {
  /** Those that took another's place, by the id of that one, the newest last. */
  successors: ReadonlyMap<string, readonly Certificate[]>;
  annulments: ReadonlyMap<string, readonly CertificateAnnulment[]>;
  /** Numbers of those whose place another one took, by id. */
  numbersBefore: ReadonlyMap<string, string>;
  /** Blanks as they are printed, by the certificate that lies on them now. */
  blanks: ReadonlyMap<string, string>;
}

/** The line of a certificate as it stands on a day. */
export function registerRow(certificate: Certificate, fates: Fates, today: PlainDate): RegisterRow {
  const { id, facts } = certificate;
  const successors = fates.successors.get(id) ?? [];
  const annulments = fates.annulments.get(id) ?? [];
  const { registrationNumber, year, number, intakeId, enrolmentId, personId } = certificate;
  const { origin, relation, replaces, issuedOn, validUntil } = certificate;
  const { title, region, employer, hours, startsOn, endsOn } = facts;
  return {
    ...{ id, registrationNumber, year, number, intakeId, enrolmentId, personId, origin, relation },
    ...{ replaces, issuedOn, validUntil, title, region, employer, hours, startsOn, endsOn },
    name: personName(facts),
    blank: fates.blanks.get(id) ?? certificate.blank,
    state: certificateState(certificate, successors, annulments, today),
    inPlaceOf: fates.numbersBefore.get(replaces ?? '') ?? '',
    replacedBy: successors.at(-1)?.registrationNumber ?? '',
    annulment: annulments[0] ?? null,
  };
}
