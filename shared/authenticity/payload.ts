import { decode, encode, rfc8949EncodeOptions } from 'cborg';
import { dateOfDayNumber, dayNumber, type PlainDate } from '../calendar/plain-date.ts';
import {
  type Certificate,
  type CertificateRelation,
  certificateRelations,
} from '../model/certificates/certificate.ts';
import { readBase64url, toBase64url } from './base64url.ts';
import { packText, unpackText } from './packed-text.ts';

/** What a code proves: nothing that the paper does not say. */
export interface ProvenFacts {
  /** Which key signed (`keyIdOf`). */
  keyId: string;
  registrationNumber: string;
  /** Last name, first name, patronymic, as on the paper; the middle of a very long one is left out. */
  name: string;
  /** In the language of the paper, Kazakh where it has both; the middle of a long one is left out. */
  title: string;
  /** Academic hours; null where the paper names none. */
  hours: number | null;
  issuedOn: PlainDate;
  /** The last day; null for one without an end. */
  validUntil: PlainDate | null;
  relation: CertificateRelation;
}

const version = 1;
/** Letters: more would make the dots of a code of 35 mm too small (`docs/authenticity.md`). */
const longestName = 120;
const longestTitle = 90;
const longestBoth = 160;

/** Beginning and end of a long text, since titles often differ in their last word only. */
function shortened(text: string, most: number): string {
  const all = [...text.replace(/\s+/g, ' ').trim()];
  if (all.length <= most) return all.join('');
  const end = Math.floor(most / 3);
  return `${all.slice(0, most - end - 1).join('')}…${all.slice(-end).join('')}`;
}

/** The facts of a certificate that its code proves. */
export function provenFacts(certificate: Omit<Certificate, 'signature'>, keyId: string): ProvenFacts {
  const { facts, registrationNumber, issuedOn, validUntil, relation } = certificate;
  const [own, other] =
    facts.language === 'ru' ? [facts.title.ru, facts.title.kk] : [facts.title.kk, facts.title.ru];
  const whole = [facts.lastName, facts.firstName, facts.middleName].filter(Boolean).join(' ');
  const name = shortened(whole, longestName);
  const room = Math.min(longestTitle, longestBoth - [...name].length);
  return {
    keyId,
    registrationNumber,
    name,
    title: shortened(own || other, room),
    hours: facts.hours,
    issuedOn,
    validUntil,
    relation,
  };
}

/** The facts as they stand in the code: canonical CBOR (RFC 8949, 4.2), base64url; `docs/authenticity.md` has each byte. */
export function encodePayload(facts: ProvenFacts): string {
  const issued = dayNumber(facts.issuedOn);
  const array = [
    version,
    readBase64url(facts.keyId) ?? new Uint8Array(),
    packText(facts.registrationNumber),
    packText(facts.name),
    packText(facts.title),
    facts.hours,
    issued,
    facts.validUntil === null ? null : dayNumber(facts.validUntil) - issued,
    certificateRelations.indexOf(facts.relation),
  ];
  return toBase64url(encode(array, rfc8949EncodeOptions));
}

const isWhole = (part: unknown): part is number => Number.isInteger(part);

const textOf = (part: unknown): string | null => {
  if (typeof part === 'string') return part;
  return part instanceof Uint8Array ? unpackText(part) : null;
};

function factsOf(array: readonly unknown[]): ProvenFacts | null {
  const [read, key, number, name, title, hours, issued, lasts, relation] = array;
  const texts = [number, name, title].map(textOf);
  const known = certificateRelations[Number(relation)];
  if (read !== version || !(key instanceof Uint8Array) || !known) return null;
  if (!isWhole(issued) || !(lasts === null || isWhole(lasts)) || !(hours === null || isWhole(hours)))
    return null;
  const [registrationNumber, holder, course] = texts;
  if (registrationNumber == null || holder == null || course == null) return null;
  return {
    keyId: toBase64url(key),
    registrationNumber,
    name: holder,
    title: course,
    hours,
    issuedOn: dateOfDayNumber(issued),
    validUntil: lasts === null ? null : dateOfDayNumber(issued + lasts),
    relation: known,
  };
}

/** The facts of a payload; null where it is none, or is not written the one canonical way. */
export function decodePayload(payload: string): ProvenFacts | null {
  const bytes = readBase64url(payload);
  if (!bytes) return null;
  try {
    const array: unknown = decode(bytes, { strict: true, allowIndefinite: false, allowUndefined: false });
    const facts = Array.isArray(array) ? factsOf(array) : null;
    // One meaning, one way to write it.
    return facts && encodePayload(facts) === payload ? facts : null;
  } catch {
    // Bytes that are no CBOR, or days beyond the calendar.
    return null;
  }
}
