import * as z from 'zod';
import { bilingualSchema } from '../organisation.ts';
import { plainDateSchema } from '../plain-date.ts';
import { templateLanguages } from './certificate-template.ts';

const text = (most: number) => z.string().max(most);

/** Who signs (O10-33): the director, or who acts for the director by an order. */
export const certificateSignerSchema = z.object({
  name: text(300),
  post: bilingualSchema,
  acting: z.boolean(),
  /** The order that appoints who acts; empty for the director. */
  orderNumber: text(100),
  orderDate: plainDateSchema.nullable(),
});
export type CertificateSigner = z.infer<typeof certificateSignerSchema>;

/** Everything that the paper says, as it was on the day of issue: what changes elsewhere later never changes it. */
export const certificateFactsSchema = z.object({
  language: z.enum(templateLanguages),
  lastName: text(300),
  firstName: text(300),
  middleName: text(300),
  title: bilingualSchema,
  hours: z.int().min(0).max(10_000).nullable(),
  startsOn: plainDateSchema.nullable(),
  endsOn: plainDateSchema.nullable(),
  organisation: bilingualSchema,
  city: bilingualSchema,
  employer: text(1_000),
  region: text(10),
  signer: certificateSignerSchema,
  /** The supplement's rows (O10-30). */
  topics: z.array(z.object({ title: bilingualSchema, hours: z.number().min(0), score: text(100) })).max(500),
  /** Points of the final assessment; null where none are known. */
  total: z.int().min(0).max(1_000).nullable(),
});
export type CertificateFacts = z.infer<typeof certificateFactsSchema>;

/** Made here, or taken over from a register that was kept before this program. */
export const certificateOrigins = ['issued', 'imported'] as const;

/** `duplicate`: the same facts again, for a lost one. `replacement`: other facts, as a corrected name. */
export const certificateRelations = ['first', 'duplicate', 'replacement'] as const;
export type CertificateRelation = (typeof certificateRelations)[number];

/** `payload`: the facts in the code, base64url (`docs/authenticity.md`); `signature`: Ed25519 over token and payload, base64url. */
export const certificateSignatureSchema = z.object({
  keyId: text(100),
  payload: text(4_000),
  signature: text(200),
});
export type CertificateSignature = z.infer<typeof certificateSignatureSchema>;

/**
 * A certificate (O10-30, O10-33): added, never changed. Its blank stands in `printedSheets`, since a jam puts it on
 * another one; that it was annulled in `certificateAnnulments`; that another one took its place in that one's `replaces`.
 */
export const certificateSchema = z.object({
  id: z.string(),
  /** 16 random bytes, base64url: the address of its public page, which nobody can guess. */
  token: z.string().regex(/^[\w-]{22}$/),
  origin: z.enum(certificateOrigins),
  relation: z.enum(certificateRelations),
  /** The certificate whose place it takes. */
  replaces: z.string().nullable(),
  /** Why a duplicate or a replacement was made. */
  reason: text(1_000),
  /** The row of numbers: the year, and the number that was taken; null where the number came from elsewhere. */
  year: z.int().min(1990).max(2200),
  number: z.int().positive().nullable(),
  /** As it is printed, by the organisation's scheme. */
  registrationNumber: text(100).min(1),
  intakeId: z.string().nullable(),
  enrolmentId: z.string().nullable(),
  personId: z.string().nullable(),
  facts: certificateFactsSchema,
  /** Versions of the templates that it was issued with. */
  templates: z.object({ certificate: z.string().nullable(), supplement: z.string().nullable() }),
  issuedOn: plainDateSchema,
  /** Its last day (O10-33: three years). Null where an old register does not tell. */
  validUntil: plainDateSchema.nullable(),
  /** Null for what was taken over from a register. */
  signature: certificateSignatureSchema.nullable(),
  /** Series and number of the blank, for what was taken over from a register. */
  blank: text(100),
  createdAt: z.string(),
});
export type Certificate = z.infer<typeof certificateSchema>;

/** An order that annuls a certificate: added, never changed. */
export const certificateAnnulmentSchema = z.object({
  id: z.string(),
  certificateId: z.string(),
  orderNumber: text(100),
  orderDate: plainDateSchema.nullable(),
  reason: text(1_000),
  annulledOn: plainDateSchema,
  createdAt: z.string(),
});
export type CertificateAnnulment = z.infer<typeof certificateAnnulmentSchema>;

/** A public key with which a computer of the organisation signs certificates. Its id follows from the key. */
export const signingKeySchema = z.object({
  id: z.string(),
  /** Ed25519, 32 bytes, base64url. */
  publicKey: text(100),
  deviceId: text(100),
  deviceName: text(300),
  createdAt: z.string(),
  /** The last instant at which it signed, where another key took its place; null while in use. */
  retiredAt: z.string().nullable(),
  /** Set where it may be in other hands, as with a lost laptop: what it signed after `since` proves nothing alone. */
  revoked: z.object({ since: plainDateSchema, reason: text(1_000) }).nullable(),
});
export type SigningKey = z.infer<typeof signingKeySchema>;
