import { sha256 } from '@noble/hashes/sha2.js';
import * as z from 'zod';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Certificate, CertificateAnnulment, SigningKey } from '../model/certificates/certificate.ts';
import { bilingualSchema, type Organisation } from '../model/organisation.ts';
import { plainDateSchema } from '../model/plain-date.ts';
import { toBase64url } from './base64url.ts';
import { signedText } from './signature.ts';

const mark = z.tuple([z.string(), plainDateSchema]);

/**
 * What an organisation says of its certificates: whom to believe, and what no longer holds. Certificates stand in it
 * by hashes only, so that whoever has the list learns nothing of anybody.
 */
export const trustSchema = z.object({
  organisation: z.object({ id: z.string(), name: bilingualSchema }),
  /** How many facts the list rests on: it only grows, so that a later list has a higher number on any computer. */
  number: z.int().min(0),
  /** Instant, ISO 8601. */
  madeAt: z.iso.datetime(),
  keys: z.array(
    z.object({ id: z.string(), publicKey: z.string(), revokedSince: plainDateSchema.nullable() }),
  ),
  /** What revoked keys signed before they were lost, as the organisation knows it (`vouchHash`). */
  vouched: z.array(z.string()),
  /** `tokenHash` and the day. */
  annulled: z.array(mark),
  replaced: z.array(mark),
});
export type Trust = z.infer<typeof trustSchema>;

/** Bytes: nobody finds another text with the same hash. */
const hashLength = 12;
const hashOf = (text: string) => toBase64url(sha256(new TextEncoder().encode(text)).subarray(0, hashLength));

/** By what a certificate stands in the lists: also a typed code leads to it, which has the first 12 letters of the token. */
export const tokenHash = (token: string): string => hashOf(`ereje token 1\n${token.slice(0, 12)}`);

/** By what a certificate of a revoked key is known to be real: its token with exactly these facts. */
export const vouchHash = (token: string, payload: string): string => hashOf(signedText(token, payload));

type Issued = Pick<Certificate, 'id' | 'token' | 'replaces' | 'issuedOn' | 'signature'>;

/** Everything that a list is made from. */
export interface TrustSources {
  organisation: Pick<Organisation, 'id' | 'name'>;
  keys: readonly SigningKey[];
  certificates: readonly Issued[];
  annulments: readonly Pick<CertificateAnnulment, 'certificateId' | 'annulledOn'>[];
  /** Instant, ISO 8601. */
  madeAt: string;
}

/** The first day of each, whatever the order in which two computers told. */
function firstDays(told: readonly (readonly [string, PlainDate])[]): [string, PlainDate][] {
  const days = new Map<string, PlainDate>();
  for (const [hash, day] of told) {
    const known = days.get(hash);
    if (known === undefined || day < known) days.set(hash, day);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The list of an organisation, from its records. */
export function trustOf({ organisation, keys, certificates, annulments, madeAt }: TrustSources): Trust {
  const byId = new Map(certificates.map((certificate) => [certificate.id, certificate]));
  const mentioned = (id: string | null, day: PlainDate): [string, PlainDate][] => {
    const certificate = id === null ? undefined : byId.get(id);
    return certificate ? [[tokenHash(certificate.token), day]] : [];
  };
  const annulled = firstDays(annulments.flatMap((one) => mentioned(one.certificateId, one.annulledOn)));
  const replaced = firstDays(certificates.flatMap((one) => mentioned(one.replaces, one.issuedOn)));
  const since = new Map(keys.flatMap(({ id, revoked }) => (revoked ? [[id, revoked.since] as const] : [])));
  const vouched = certificates.flatMap(({ token, issuedOn, signature }) => {
    const lost = signature && since.get(signature.keyId);
    return lost && issuedOn < lost ? [vouchHash(token, signature.payload)] : [];
  });
  const facts = [keys.length, keys.filter((key) => key.retiredAt !== null).length, since.size];
  return {
    organisation: { id: organisation.id, name: organisation.name },
    number: [...facts, annulled.length, replaced.length].reduce((sum, count) => sum + count, 0),
    madeAt,
    keys: keys
      .map(({ id, publicKey, revoked }) => ({ id, publicKey, revokedSince: revoked?.since ?? null }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    vouched: vouched.sort(),
    annulled,
    replaced,
  };
}
